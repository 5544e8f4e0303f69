package org.telltale.app.cli;

import java.io.IOException;
import java.util.Optional;
import org.telltale.model.study.JournalEntry;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;

/// Does again what was undone.
@Command(name = "redo", description = "Does again what was undone last.")
final class Redo extends StudyCommand {
    @Override
    int run(OpenStudy study) throws IOException {
        Optional<JournalEntry> again = study.redo();
        out().println(again.map(e -> "done again: " + e.describe()).orElse("nothing to redo"));
        return Exit.DONE;
    }
}

package org.telltale.app.cli;

import java.io.IOException;
import java.util.Optional;
import org.telltale.model.study.JournalEntry;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;

/// Takes back the newest edit.
@Command(name = "undo", description = "Takes back the newest edit, also after a restart.")
final class Undo extends StudyCommand {
    @Override
    int run(OpenStudy study) throws IOException {
        Optional<JournalEntry> undone = study.undo();
        out().println(undone.map(e -> "undone: " + e.describe()).orElse("nothing to undo"));
        return Exit.DONE;
    }
}

package org.telltale.app.cli;

import java.io.IOException;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a note.
@Command(name = "note", description = "Adds a note to an exchange or to one of its fields: S#N [PATH] TEXT.")
final class Note extends StudyCommand {
    @Parameters(index = "1", paramLabel = "S#N")
    private String exchange = "";

    @Parameters(index = "2..*", paramLabel = "[PATH] TEXT", arity = "1..2")
    private String[] words = {};

    @Option(names = "--side", paramLabel = "request|response", description = "Default: request.")
    private String side = "request";

    @Override
    int run(OpenStudy study) throws IOException {
        String path = words.length == 2 ? words[0] : "";
        Side on = Rows.side(side);
        study.apply(new Edit.AddNote(record(study, exchange), on, path, words[words.length - 1]));
        return Exit.DONE;
    }
}

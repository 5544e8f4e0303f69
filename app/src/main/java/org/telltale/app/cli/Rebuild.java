package org.telltale.app.cli;

import java.io.IOException;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;

/// Makes the index again.
@Command(name = "rebuild", description = "Drops the index and makes it again from captures, inputs and journals.")
final class Rebuild extends StudyCommand {
    @Override
    int run(OpenStudy study) throws IOException {
        try (Progress progress = progress("rebuilding")) {
            study.rebuild(progress);
        }
        note(study.exchanges().size() + " exchanges in " + study.sessions().size() + " sessions");
        return Exit.DONE;
    }
}

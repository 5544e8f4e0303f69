package org.telltale.app.cli;

import java.io.IOException;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.TagField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes carried-over occurrences as seen.
@Command(name = "confirm", description = "Takes a tag's carried-over occurrences as looked at.")
final class Confirm extends StudyCommand {
    @Parameters(index = "1", paramLabel = "ID")
    private String id = "";

    @Override
    int run(OpenStudy study) throws IOException {
        new TagField(study).confirm(Tags.tag(study, id).id());
        return Exit.DONE;
    }
}

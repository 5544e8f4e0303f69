package org.telltale.app.cli;

import java.io.IOException;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.TagField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Removes a tag.
@Command(name = "untag", description = "Removes a tag.")
final class Untag extends StudyCommand {
    @Parameters(index = "1", paramLabel = "ID")
    private String id = "";

    @Override
    int run(OpenStudy study) throws IOException {
        new TagField(study).remove(Tags.tag(study, id).id());
        return Exit.DONE;
    }
}

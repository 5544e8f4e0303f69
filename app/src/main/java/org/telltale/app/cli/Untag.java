package org.telltale.app.cli;

import java.io.IOException;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Removes a tag.
@Command(name = "untag", description = "Removes a tag.")
final class Untag extends StudyCommand {
    @Parameters(index = "1", paramLabel = "ID")
    private String id = "";

    @Override
    int run(OpenStudy study) throws IOException {
        study.apply(new Edit.RemoveTag(Tags.tag(study, id).id()));
        return Exit.DONE;
    }
}

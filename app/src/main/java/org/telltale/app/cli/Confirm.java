package org.telltale.app.cli;

import java.io.IOException;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.telltale.model.session.Session;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes carried-over occurrences as seen.
@Command(name = "confirm", description = "Takes a tag's carried-over occurrences as looked at.")
final class Confirm extends StudyCommand {
    @Parameters(index = "1", paramLabel = "ID")
    private String id = "";

    @Override
    int run(OpenStudy study) throws IOException {
        var seen = study.sessions().stream().map(Session::capture).collect(Collectors.toCollection(TreeSet::new));
        study.apply(new Edit.ConfirmTag(Tags.tag(study, id).id(), seen));
        return Exit.DONE;
    }
}

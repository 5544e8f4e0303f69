package org.telltale.app.cli;

import java.io.IOException;
import org.telltale.model.query.Query;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sets exchanges aside.
@Command(name = "aside", description = "Sets exchanges aside by a rule: hidden, and counted in the report.")
final class Aside extends StudyCommand {
    @Parameters(index = "1", paramLabel = "QUERY")
    private String query = "";

    @Option(names = "--reason", required = true, paramLabel = "T")
    private String reason = "";

    @Override
    int run(OpenStudy study) throws IOException {
        study.apply(new Edit.SetAside(Query.parse(query, study.sessions()).print(), reason));
        return Exit.DONE;
    }
}

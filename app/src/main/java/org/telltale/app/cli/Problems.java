package org.telltale.app.cli;

import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists problems.
@Command(name = "problems", description = "Lists what was odd in captures and payloads, and where.")
final class Problems extends StudyCommand {
    @Option(names = "--session", paramLabel = "S", description = "Only those of one session.")
    private String session = "";

    @Override
    int run(OpenStudy study) {
        var only = session.isEmpty() ? null : session(study, session).capture();
        try (Listing listing = listing("severity", "session", "exchange", "where", "message")) {
            study.problems().stream()
                    .filter(problem -> only == null || problem.capture().equals(only))
                    .forEach(problem -> listing.add(Rows.problem(study, problem)));
        }
        return Exit.DONE;
    }
}

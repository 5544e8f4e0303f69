package org.telltale.app.cli;

import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;

/// Lists sessions.
@Command(name = "sessions", description = "Lists the sessions with their conditions and counts.")
final class Sessions extends StudyCommand {
    @Override
    int run(OpenStudy study) {
        var problems = study.problems();
        try (Listing listing = listing(
                "session",
                "name",
                "newExchanges",
                "endpoints",
                "decoded",
                "opaque",
                "empty",
                "overlap",
                "conditions")) {
            for (var session : study.sessions()) {
                long count = problems.stream()
                        .filter(p -> p.capture().equals(session.capture())
                                && p.record()
                                        .map(r -> session.kept().contains(r.number()))
                                        .orElse(true))
                        .count();
                listing.add(Rows.session(study, session, count));
            }
        }
        return Exit.DONE;
    }
}

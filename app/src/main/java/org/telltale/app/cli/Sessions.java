package org.telltale.app.cli;

import org.telltale.model.session.Session;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Study;
import picocli.CommandLine.Command;

/// Lists sessions.
@Command(name = "sessions", description = "Lists the sessions with their conditions and counts.")
final class Sessions extends StudyCommand {
    @Override
    int run(OpenStudy study) {
        try (Listing listing = listing(this)) {
            study.sessions().forEach(session -> listing.add(row(study, session)));
        }
        return Exit.DONE;
    }

    static Listing listing(StudyCommand command) {
        return command.listing(
                "session", "name", "newExchanges", "endpoints", "decoded", "opaque", "empty", "overlap", "conditions");
    }

    static Row row(Study study, Session session) {
        long problems = study.problems().stream()
                .filter(p -> p.capture().equals(session.capture())
                        && p.record()
                                .map(r -> session.kept().contains(r.number()))
                                .orElse(true))
                .count();
        return Rows.session(study, session, problems);
    }
}

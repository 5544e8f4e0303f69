package org.telltale.app.cli;

import java.io.IOException;
import java.util.List;
import org.telltale.model.session.Session;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows or changes one session.
@Command(name = "session", description = "Shows a session; renames it, sets its conditions, removes or purges it.")
final class OneSession extends StudyCommand {
    @Parameters(index = "1", paramLabel = "SESSION", description = "A name or number.")
    private String named = "";

    @Option(names = "--rename", paramLabel = "N")
    private String name = "";

    @Option(names = "--set", paramLabel = "factor=level", description = "An empty level makes it not stated.")
    private List<String> levels = List.of();

    @Option(names = "--remove", description = "Leaves the session out; can be undone.")
    private boolean remove;

    @Option(names = "--purge", description = "Destroys the capture's bytes for good; its hash and the reason stay.")
    private boolean purge;

    @Option(names = "--reason", paramLabel = "T", description = "Why it is purged.")
    private String reason = "";

    @Override
    int run(OpenStudy study) throws IOException {
        Session session = session(study, named);
        if (purge && reason.isBlank()) {
            throw new UsageException("--purge needs --reason: what was destroyed and why stays on record");
        }
        if (!name.isEmpty()) {
            study.apply(new Edit.RenameSession(session.capture(), session.file(), name));
        }
        for (var level : Levels.of(levels).entrySet()) {
            study.apply(new Edit.SetCondition(session.capture(), session.file(), level.getKey(), level.getValue()));
        }
        if (remove) {
            study.apply(new Edit.RemoveSession(session.capture(), session.file()));
        }
        if (purge) {
            study.purge(session.capture(), reason);
        }
        return remove || purge ? Exit.DONE : show(study, session);
    }

    private int show(OpenStudy study, Session before) {
        try (Listing listing = Sessions.listing(this)) {
            study.sessions().stream()
                    .filter(s ->
                            s.capture().equals(before.capture()) && s.file().equals(before.file()))
                    .forEach(s -> listing.add(Sessions.row(study, s)));
        }
        return Exit.DONE;
    }
}

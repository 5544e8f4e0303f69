package org.telltale.app.cli;

import java.util.BitSet;
import org.telltale.model.job.JobContext;
import org.telltale.model.query.Query;
import org.telltale.model.query.QueryRun;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists exchanges.
@Command(name = "exchanges", description = "Lists exchanges, one a line.")
final class Exchanges extends StudyCommand {
    @Option(names = "--session", paramLabel = "SESSION", description = "Only those of one session.")
    private String session = "";

    @Option(names = "--where", paramLabel = "QUERY", description = "Only those that a filter passes.")
    private String where = "";

    @Option(names = "--aside", description = "Those that were set aside, which are hidden otherwise.")
    private boolean aside;

    @Override
    int run(OpenStudy study) {
        ExchangeTable table = study.exchanges();
        Judgements judgements = Judgements.of(study);
        BitSet rows = new QueryRun(study, judgements, JobContext.NONE).rows(Query.parse(where, study.sessions()));
        BitSet hidden = judgements.aside();
        if (aside) {
            rows.and(hidden);
        } else {
            rows.andNot(hidden);
        }
        int only = session.isEmpty() ? -1 : table.sessions().indexOf(session(study, session));
        try (Listing listing =
                listing("exchange", "time", "method", "host", "endpoint", "endpointName", "status", "tags")) {
            rows.stream()
                    .filter(row -> only < 0 || table.session(row) == only)
                    .forEach(row -> listing.add(Rows.exchange(
                            study,
                            study.exchange(table.id(row)),
                            table.sessions().get(table.session(row)).number(),
                            judgements.tags(row),
                            table.problems(row))));
        }
        return Exit.DONE;
    }
}

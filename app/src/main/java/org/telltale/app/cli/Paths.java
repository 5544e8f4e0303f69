package org.telltale.app.cli;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.telltale.model.doubt.JudgePatterns;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists field patterns with their statistics.
@Command(name = "paths", description = "Lists each field pattern of each endpoint with its statistics.")
final class Paths extends StudyCommand {
    @Option(names = "--endpoint", paramLabel = "E", description = "Only those of one endpoint.")
    private String endpoint = "";

    @Option(names = "--session", paramLabel = "S", description = "Only over one session.")
    private String session = "";

    @Option(names = "--readings", description = "Instead, how each pattern is to be read, judged from its instances.")
    private boolean readings;

    @Option(names = "--doubtful", description = "The same for patterns whose reading is in doubt.")
    private boolean doubtful;

    @Override
    int run(OpenStudy study) {
        ExchangeTable table = study.exchanges();
        int at = endpoint.isEmpty() ? -1 : table.endpoints().indexOf(endpoint(study, endpoint));
        int in = session.isEmpty() ? -1 : table.sessions().indexOf(session(study, session));
        Judgements judgements = Judgements.of(study);
        BitSet aside = judgements.aside();
        IntPredicate rows =
                row -> !aside.get(row) && (at < 0 || table.endpoint(row) == at) && (in < 0 || table.session(row) == in);
        if (readings || doubtful) {
            judge(study, rows);
            return Exit.DONE;
        }
        try (Listing listing =
                listing("endpoint", "side", "pattern", "exchanges", "sessions", "distinct", "types", "examples")) {
            var tags = judgements.tagsOfFields();
            study.fields()
                    .statistics(rows)
                    .forEach(s ->
                            listing.add(Rows.statistics(s, tags.getOrDefault(Judgements.field(s.field()), List.of()))));
        }
        return Exit.DONE;
    }

    private void judge(OpenStudy study, IntPredicate rows) {
        try (Listing listing = listing("endpoint", "side", "pattern", "instances", "best", "why", "doubt", "example")) {
            JudgePatterns.of(study, rows, JobContext.NONE).stream()
                    .filter(judgement -> !doubtful || judgement.isDoubtful())
                    .forEach(judgement -> listing.add(Rows.judgement(study, judgement)));
        }
    }
}

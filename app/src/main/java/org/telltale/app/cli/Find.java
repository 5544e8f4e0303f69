package org.telltale.app.cli;

import java.io.IOException;
import java.util.List;
import org.telltale.model.detect.Bodies;
import org.telltale.model.detect.SearchResult;
import org.telltale.model.detect.ValueSearch;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds values in every encoding.
@Command(name = "find", description = "Says where values stand, in every encoding, and how often in each.")
final class Find extends StudyCommand {
    @Parameters(index = "1..*", paramLabel = "VALUE", arity = "1..*")
    private List<String> values = List.of();

    @Option(names = "--tolerance", paramLabel = "X", description = "Numbers may differ by this much.")
    private double tolerance;

    @Option(names = "--all-together", description = "All values must stand in one exchange.")
    private boolean allTogether;

    @Option(names = "--keep", description = "Keeps the search as 'looked for'.")
    private boolean keep;

    @Override
    int run(OpenStudy study) throws IOException {
        SearchResult result = new ValueSearch(
                        new Bodies(study, Judgements.of(study).aside()))
                .find(new ValueSearch.Query(values, tolerance, allTogether), JobContext.NONE);
        if (keep) {
            for (String value : values) {
                study.apply(new Edit.LookFor(value, tolerance));
            }
        }
        try (Listing hits = listing("exchange", "side", "path", "encoding", "layer", "offset", "length")) {
            result.hits().forEach(hit -> hits.add(hit(study, hit)));
        }
        if (!json()) {
            out().println();
        }
        try (Listing sums =
                listing("value", "encoding", "exchanges", "occurrences", "positions", "endpoints", "sessions")) {
            result.summaries().forEach(summary -> sums.add(summary(summary)));
        }
        return Exit.DONE;
    }

    private static Row hit(OpenStudy study, SearchResult.Hit hit) {
        return new Row()
                .put("exchange", study.cite(hit.exchange()))
                .put("side", hit.side().id())
                .put("path", hit.path())
                .put("encoding", hit.encoding().id())
                .put("layer", hit.layer())
                .put("offset", hit.offset())
                .put("length", hit.length());
    }

    private static Row summary(SearchResult.Summary summary) {
        return new Row()
                .put("value", summary.value())
                .put("encoding", summary.encoding().id())
                .put("exchanges", summary.exchanges())
                .put("occurrences", summary.occurrences())
                .put("positions", summary.positions())
                .put("endpoints", summary.endpoints())
                .put("sessions", summary.sessions());
    }
}

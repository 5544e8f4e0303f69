package org.telltale.app.cli;

import java.util.BitSet;
import java.util.stream.Collectors;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.FieldIndex.ValueUse;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists values by how much they recur.
@Command(name = "recurring", description = "Lists values by how many endpoints, sessions and exchanges they recur in.")
final class Recurring extends StudyCommand {
    @Option(names = "--equal", description = "Counts equal values only, not those inside texts: faster.")
    private boolean equal;

    @Override
    int run(OpenStudy study) {
        BitSet rows = new BitSet();
        rows.set(0, study.exchanges().size());
        rows.andNot(Judgements.of(study).aside());
        var found = org.telltale.model.detect.Recurring.of(study, rows);
        var values = equal ? found : found.joined(JobContext.NONE);
        try (Listing listing = listing("value", "types", "endpoints", "sessions", "exchanges", "occurrences", "seen")) {
            values.each(value -> {
                listing.add(row(value));
                return true;
            });
        }
        return Exit.DONE;
    }

    private static Row row(org.telltale.model.detect.Recurring.Value value) {
        ValueUse use = value.use();
        return new Row()
                .put("value", use.value())
                .put("types", use.types())
                .put("endpoints", use.endpoints())
                .put("sessions", use.sessions())
                .put("exchanges", use.exchanges())
                .put("occurrences", use.occurrences())
                .put(
                        "seen",
                        value.seen().stream()
                                .map(seen -> seen.as() + " " + seen.exchanges())
                                .collect(Collectors.joining(" · ")));
    }
}

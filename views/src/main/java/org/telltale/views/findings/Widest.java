package org.telltale.views.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.telltale.model.detect.Recurring;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Study;

/// How many values of a study stand at nearly as many endpoints as the one that stands at most.
///
/// @param endpoints each of the values stands at more than so many: the widest value's, rounded down to tens
record Widest(int values, int endpoints) {
    /// Shorter values recur by chance.
    private static final int SHORT = 4;

    /// Empty where no value stands at two endpoints.
    static Optional<Widest> of(Study study, JobContext job) {
        BitSet all = new BitSet();
        all.set(0, study.exchanges().size());
        List<Integer> counts = new ArrayList<>();
        Recurring.of(study, all).each(value -> {
            job.check();
            if (value.use().value().length() >= SHORT) {
                counts.add(value.use().endpoints());
            }
            return counts.isEmpty() || counts.getLast() > least(counts.getFirst());
        });
        if (counts.isEmpty() || counts.getFirst() < 2) {
            return Optional.empty();
        }
        int least = least(counts.getFirst());
        return Optional.of(
                new Widest((int) counts.stream().filter(count -> count > least).count(), least));
    }

    private static int least(int widest) {
        return widest > 10 ? (widest - 1) / 10 * 10 : widest - 1;
    }
}

package org.telltale.model.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.CaptureSummary;
import org.telltale.model.store.ContentDigest;
import org.telltale.model.store.RecordDigests;
import org.telltale.model.store.StudyStore.RecordDigest;
import org.telltale.model.study.CaptureFacts;

/// Takes from records what a plan needs, and keeps nothing else.
final class FactsSink implements ExchangeSink {
    private final RecordDigests digests = new RecordDigests(0);
    private final Map<Sha256, Integer> payloads = new HashMap<>();
    private final CaptureSummary.Gathering summary = new CaptureSummary.Gathering();
    private final List<Ranges.Run> silent = new ArrayList<>();
    private int problems;

    @Override
    public void record(CapturedRecord record) {
        summary.see(record);
        int payload = ContentDigest.telling(record)
                .map(body -> payloads.computeIfAbsent(Sha256.of(body), _ -> payloads.size()))
                .orElse(-1);
        RecordDigest digest = ContentDigest.of(record, payload);
        digests.add(digest.high(), digest.low(), digest.payload(), digest.likeness(), digest.time());
        if (payload < 0 && record.url().isEmpty()) {
            saysNothing(digests.size());
        }
        problems += record.problems().size();
    }

    @Override
    public void problem(Problem problem) {
        problems++;
    }

    private void saysNothing(int number) {
        boolean goesOn = !silent.isEmpty() && silent.getLast().last() == number - 1;
        int first = goesOn ? silent.removeLast().first() : number;
        silent.add(new Ranges.Run(first, number));
    }

    /// Records without a byte of payload and without a URL.
    Ranges silent() {
        return new Ranges(silent);
    }

    CaptureFacts facts() {
        return new CaptureFacts(digests, summary.summary());
    }

    int records() {
        return digests.size();
    }

    int problems() {
        return problems;
    }
}

package org.telltale.model.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.ContentDigest;
import org.telltale.model.store.StudyStore.RecordDigest;
import org.telltale.model.study.CaptureFacts;

/// Takes from records what a plan needs, and keeps nothing else.
final class FactsSink implements ExchangeSink {
    private final List<RecordDigest> digests = new ArrayList<>();
    private final Map<Sha256, Integer> payloads = new HashMap<>();
    private final Map<Endpoint, Set<String>> names = new LinkedHashMap<>();
    private final List<Ranges.Run> silent = new ArrayList<>();
    private Optional<Instant> firstTime = Optional.empty();
    private int problems;

    @Override
    public void record(CapturedRecord record) {
        if (digests.isEmpty()) {
            firstTime = record.time();
        }
        int payload = ContentDigest.telling(record)
                .map(body -> payloads.computeIfAbsent(Sha256.of(body), _ -> payloads.size()))
                .orElse(-1);
        digests.add(ContentDigest.of(record, payload));
        if (payload < 0 && record.url().isEmpty()) {
            saysNothing(digests.size());
        }
        problems += record.problems().size();
        if (!record.requestName().isEmpty()) {
            Endpoint endpoint = Endpoint.of(record.method(), record.url(), record.requestId());
            names.computeIfAbsent(endpoint, _ -> new LinkedHashSet<>()).add(record.requestName());
        }
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
        return new CaptureFacts(digests, firstTime, names);
    }

    int records() {
        return digests.size();
    }

    int problems() {
        return problems;
    }
}

package org.telltale.model.study;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.CaptureSummary;
import org.telltale.model.store.RecordDigests;
import org.telltale.model.store.StudyStore;

/// What sessions are made from: a capture's records as digests, when it begins, and what it calls its requests.
public final class CaptureFacts {
    private final RecordRun run;
    private final CaptureSummary summary;

    public CaptureFacts(RecordDigests digests, CaptureSummary summary) {
        run = new RecordRun(digests);
        this.summary = summary;
    }

    static CaptureFacts of(StudyStore store, Sha256 capture) {
        return new CaptureFacts(store.digests(capture), store.summary(capture));
    }

    RecordRun run() {
        return run;
    }

    Optional<Instant> firstTime() {
        return summary.firstTime();
    }

    Map<Endpoint, Set<String>> requestNames() {
        return summary.requestNames();
    }
}

package org.telltale.model.study;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.StudyStore;
import org.telltale.model.store.StudyStore.RecordDigest;

/// What sessions are made from: a capture's records as digests, when it begins, and what it calls its requests.
public final class CaptureFacts {
    private final RecordRun run;
    private final Optional<Instant> firstTime;
    private final Map<Endpoint, Set<String>> requestNames;

    /// @param firstTime time of the first record
    public CaptureFacts(
            List<RecordDigest> digests, Optional<Instant> firstTime, Map<Endpoint, Set<String>> requestNames) {
        run = new RecordRun(digests);
        this.firstTime = firstTime;
        this.requestNames = new LinkedHashMap<>();
        requestNames.forEach((endpoint, names) -> this.requestNames.put(endpoint, new LinkedHashSet<>(names)));
    }

    static CaptureFacts of(StudyStore store, Sha256 capture) {
        List<RecordDigest> digests = store.digests(capture);
        Optional<Instant> first = digests.isEmpty()
                ? Optional.empty()
                : store.exchange(new RecordId(capture, 1)).time();
        return new CaptureFacts(digests, first, store.requestNames(capture));
    }

    RecordRun run() {
        return run;
    }

    Optional<Instant> firstTime() {
        return firstTime;
    }

    Map<Endpoint, Set<String>> requestNames() {
        return requestNames;
    }
}

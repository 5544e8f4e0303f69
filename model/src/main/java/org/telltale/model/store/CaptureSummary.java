package org.telltale.model.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.session.Endpoint;

/// What a capture says of itself as a whole, so that a study is opened without reading its records.
///
/// @param firstTime time of the first record
/// @param requestNames the names it gives to request numbers, in the order in which they first appear; what has no
/// endpoint shares no name either, since each of its records is called something else
public record CaptureSummary(Optional<Instant> firstTime, Map<Endpoint, Set<String>> requestNames) {
    public CaptureSummary {
        Map<Endpoint, Set<String>> copy = new LinkedHashMap<>();
        requestNames.forEach((endpoint, names) -> {
            if (!endpoint.equals(Endpoint.UNKNOWN)) {
                copy.put(endpoint, new LinkedHashSet<>(names));
            }
        });
        requestNames = copy;
    }

    /// Takes what a summary says from records on their way.
    public static final class Gathering {
        private final Map<Endpoint, Set<String>> names = new LinkedHashMap<>();
        private Optional<Instant> firstTime = Optional.empty();
        private boolean begun;

        public void see(CapturedRecord record) {
            if (!begun) {
                begun = true;
                firstTime = record.time();
            }
            if (!record.requestName().isEmpty()) {
                Endpoint endpoint = Endpoint.of(record.method(), record.url(), record.requestId());
                names.computeIfAbsent(endpoint, _ -> new LinkedHashSet<>()).add(record.requestName());
            }
        }

        public CaptureSummary summary() {
            return new CaptureSummary(firstTime, names);
        }
    }
}

package org.telltale.model.store.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.session.Endpoint;
import org.telltale.model.store.CaptureSummary;

/// The page of what a capture says of itself.
public final class SummaryPage {
    private SummaryPage() {}

    static byte[] write(CaptureSummary summary) {
        Packer out = new Packer();
        out.number(summary.firstTime().isPresent() ? 1 : 0);
        summary.firstTime().ifPresent(time -> out.signed(time.getEpochSecond()).number(time.getNano()));
        summary.requestNames().forEach((endpoint, names) -> {
            out.text(endpoint.key()).number(names.size());
            names.forEach(out::text);
        });
        return out.toArray();
    }

    public static CaptureSummary read(byte[] page) {
        Unpacker in = new Unpacker(page);
        Optional<Instant> first =
                in.number() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(in.signed(), in.number()));
        Map<Endpoint, Set<String>> names = new LinkedHashMap<>();
        while (in.hasMore()) {
            Endpoint endpoint = new Endpoint(in.text());
            Set<String> given = new LinkedHashSet<>();
            for (int left = in.count(); left > 0; left--) {
                given.add(in.text());
            }
            names.put(endpoint, given);
        }
        return new CaptureSummary(first, names);
    }
}

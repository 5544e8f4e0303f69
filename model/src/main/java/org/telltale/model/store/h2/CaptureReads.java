package org.telltale.model.store.h2;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.RecordId;
import org.telltale.model.store.CaptureSummary;
import org.telltale.model.store.RecordDigests;
import org.telltale.model.store.page.Pages;
import org.telltale.model.store.page.PayloadDirectory;
import org.telltale.model.store.page.RecordCodec;
import org.telltale.model.store.page.SummaryPage;
import org.telltale.model.store.page.Unpacker;

/// Records of one capture, their digests, and what it says of itself.
final class CaptureReads {
    private CaptureReads() {}

    static RecordDigests digests(Pages pages, Database.Capture capture) throws IOException {
        RecordDigests digests = new RecordDigests(capture.records());
        for (Pages.Ref page : pages.list(Pages.Kind.DIGESTS, capture.number())) {
            Unpacker in = new Unpacker(pages.read(page));
            while (in.hasMore()) {
                digests.add(in.fixed(), in.fixed(), (int) in.signed(), in.fixed(), in.fixed());
            }
        }
        return digests;
    }

    /// What was written with the capture; an index of an earlier version has it in the records alone.
    static CaptureSummary summary(Database database, Snapshot now, Database.Capture capture, PayloadDirectory payloads)
            throws IOException {
        Optional<CaptureSummary> written = database.read(pages -> {
            List<Pages.Ref> page = pages.list(Pages.Kind.SUMMARIES, capture.number());
            return page.isEmpty() ? Optional.empty() : Optional.of(SummaryPage.read(pages.read(page.getFirst())));
        });
        return written.isPresent() ? written.get() : gather(database, now, capture, payloads);
    }

    private static CaptureSummary gather(
            Database database, Snapshot now, Database.Capture capture, PayloadDirectory payloads) throws IOException {
        Map<Endpoint, Set<String>> names = new LinkedHashMap<>();
        Optional<Instant> first = Optional.empty();
        RecordCodec codec = new RecordCodec(payloads);
        for (Pages.Ref page : now.recordPages(capture.number())) {
            Unpacker in = new Unpacker(database.read(pages -> pages.read(page)));
            for (int number = page.first(); in.hasMore(); number++) {
                // of a million records most have no name
                if (number > 1 && !codec.isNamed(in)) {
                    codec.skip(in);
                    continue;
                }
                Exchange exchange = codec.read(in, new RecordId(capture.hash(), number));
                first = number == 1 ? exchange.time() : first;
                if (!exchange.requestName().isEmpty()) {
                    names.computeIfAbsent(exchange.endpoint(), _ -> new LinkedHashSet<>())
                            .add(exchange.requestName());
                }
            }
        }
        return new CaptureSummary(first, names);
    }

    static Exchange exchange(
            Database database, Snapshot now, Database.Capture capture, RecordId id, PayloadDirectory payloads)
            throws IOException {
        if (id.number() < 1 || id.number() > capture.records()) {
            throw new NoSuchElementException("record " + id.number() + " is not in capture " + id.capture());
        }
        List<Pages.Ref> refs = now.recordPages(capture.number());
        int at = 0;
        int end = refs.size();
        while (end - at > 1) {
            int middle = at + end >>> 1;
            if (refs.get(middle).first() <= id.number()) {
                at = middle;
            } else {
                end = middle;
            }
        }
        Pages.Ref page = refs.get(at);
        Unpacker in = new Unpacker(database.read(pages -> pages.read(page)));
        RecordCodec codec = new RecordCodec(payloads);
        for (int number = page.first(); number < id.number(); number++) {
            codec.skip(in);
        }
        return codec.read(in, id);
    }
}

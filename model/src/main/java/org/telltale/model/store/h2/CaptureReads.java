package org.telltale.model.store.h2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.RecordId;
import org.telltale.model.store.StudyStore.RecordDigest;
import org.telltale.model.store.page.Pages;
import org.telltale.model.store.page.PayloadDirectory;
import org.telltale.model.store.page.RecordCodec;
import org.telltale.model.store.page.Unpacker;

/// Records and digests of one capture.
final class CaptureReads {
    private CaptureReads() {}

    static List<RecordDigest> digests(Pages pages, int capture) throws IOException {
        List<RecordDigest> digests = new ArrayList<>();
        for (Pages.Ref page : pages.list(Pages.Kind.DIGESTS, capture)) {
            Unpacker in = new Unpacker(pages.read(page));
            while (in.hasMore()) {
                digests.add(new RecordDigest(in.fixed(), in.fixed(), (int) in.signed(), in.fixed(), in.fixed()));
            }
        }
        return digests;
    }

    /// Names that the capture gives to endpoints, in the order in which they first appear.
    static Map<Endpoint, Set<String>> requestNames(
            Database database, Snapshot now, Database.Capture capture, PayloadDirectory payloads) throws IOException {
        Map<Endpoint, Set<String>> names = new LinkedHashMap<>();
        RecordCodec codec = new RecordCodec(payloads);
        for (Pages.Ref page : now.recordPages(capture.number())) {
            Unpacker in = new Unpacker(database.read(pages -> pages.read(page)));
            for (int number = page.first(); in.hasMore(); number++) {
                // of a million records most have none, and a study is opened in between two clicks
                if (!codec.isNamed(in)) {
                    codec.skip(in);
                    continue;
                }
                Exchange exchange = codec.read(in, new RecordId(capture.hash(), number));
                names.computeIfAbsent(exchange.endpoint(), _ -> new LinkedHashSet<>())
                        .add(exchange.requestName());
            }
        }
        return names;
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

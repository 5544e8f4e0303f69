package org.telltale.model.store.h2;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
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

    static CaptureSummary summary(Pages pages, Database.Capture capture) throws IOException {
        return SummaryPage.read(
                pages.read(pages.list(Pages.Kind.SUMMARIES, capture.number()).getFirst()));
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

package org.telltale.importers.capture.warc;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Web archives: WARC 0.17 to 1.1 (ISO 28500) and ARC 1 and 2. Compressed ones are unpacked before, as any file.
///
/// A record is a response with the request that belongs to it, or what stands alone.
public final class WarcImporter implements SessionImporter {
    @Override
    public String id() {
        return "warc";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("warc", "arc"));
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1).stripLeading();
        if (start.matches("(?s)WARC/[01]\\.\\d+\r?\n.*")) {
            return new Recognition(Fit.CERTAIN, "the first line of a WARC record");
        }
        return start.startsWith("filedesc://")
                ? new Recognition(Fit.CERTAIN, "the description that begins an ARC file")
                : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        job.check();
        byte[] head = org.telltale.model.capture.Recognizer.head(source.bytes());
        if (probe(source.name(), head).fit() == Fit.NONE) {
            throw new MalformedCaptureException(
                    0, "neither a WARC record nor the description of an ARC file begins it");
        }
        WarcExchanges exchanges = new WarcExchanges(source.bytes(), sink);
        new WarcWalk(source.bytes(), exchanges, sink, job).run();
        exchanges.end();
    }
}

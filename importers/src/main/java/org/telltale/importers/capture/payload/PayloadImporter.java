package org.telltale.importers.capture.payload;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// A file that is one payload: one exchange whose request body is the file, byte for byte. Possible for any bytes, so
/// that every surer importer goes first.
public final class PayloadImporter implements SessionImporter {
    private static final long MAX_SIZE = 1L << 30;

    @Override
    public String id() {
        return "payload";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(
                List.of("payload", "proto", "json", "body", "data", "bin", "dat", "hex", "txt", "xml", "raw", "pb"));
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        return head.length == 0
                ? new Recognition(Fit.NONE, "the file is empty")
                : new Recognition(Fit.POSSIBLE, "any bytes can be one payload");
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        if (source.bytes().isEmpty()) {
            throw new MalformedCaptureException(0, "the file is empty");
        }
        if (source.bytes().size() > MAX_SIZE) {
            throw new MalformedCaptureException(MAX_SIZE, "a payload of more than 1 GiB is not read");
        }
        job.check();
        new AccountedSink(sink)
                .record(CapturedRecord.at(new Span(0, source.bytes().size()))
                        .request(CapturedMessage.of(source.bytes()))
                        .build());
        job.progress(source.bytes().size(), source.bytes().size());
    }
}

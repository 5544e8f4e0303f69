package org.telltale.importers.capture;

import java.io.IOException;
import org.telltale.contract.CaptureLog;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;

/// What holds for any bytes: probe and read end, spans lie in the file, and its bytes are accounted for.
public final class CaptureFuzz {
    private CaptureFuzz() {}

    public static void read(SessionImporter importer, byte[] bytes) throws IOException {
        importer.probe("fuzz", bytes);
        CaptureLog log = new CaptureLog();
        try {
            importer.read(new CaptureSource("fuzz", Bytes.of(bytes)), ImportOptions.NONE, log, JobContext.NONE);
            if (log.account().sum() != bytes.length) {
                throw new IllegalStateException(log.account() + " of " + bytes.length + " bytes");
            }
        } catch (MalformedCaptureException e) {
            inside(new Span(e.offset(), 0), bytes.length);
        }
        log.records().forEach(record -> inside(record.span(), bytes.length));
        log.allProblems().forEach(problem -> inside(problem.span(), bytes.length));
    }

    private static void inside(Span span, int size) {
        if (!new Span(0, size).contains(span)) {
            throw new IllegalStateException(span + " is not in " + size + " bytes");
        }
    }
}

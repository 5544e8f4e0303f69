package org.telltale.importers.capture.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.DamagedEntryException;
import org.telltale.model.capture.EntrySink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;

/// What came out of an archive.
final class Laid implements EntrySink {
    /// Bytes that are taken of one entry.
    static final int MOST = 1 << 20;

    final Map<String, byte[]> files = new LinkedHashMap<>();
    final Map<String, String> remarks = new LinkedHashMap<>();

    static Laid of(CaptureArchive archive, String name, byte[] bytes) throws IOException {
        Laid laid = new Laid();
        try {
            archive.open(new CaptureSource(name, Bytes.of(bytes)), laid, JobContext.NONE);
        } catch (MalformedCaptureException e) {
            laid.remarks.put("", "malformed: " + e.getMessage());
        }
        return laid;
    }

    @Override
    public void entry(String name, Span packed, InputStream content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] step = new byte[777];
        try {
            int count = content.read(step);
            while (count >= 0 && out.size() < MOST) {
                out.write(step, 0, count);
                count = content.read(step);
            }
        } catch (DamagedEntryException e) {
            remarks.put(name, String.valueOf(e.getMessage()));
        }
        files.put(name, out.toByteArray());
    }

    @Override
    public void closed(String name, Span packed, String why) {
        remarks.put(name, why);
    }
}

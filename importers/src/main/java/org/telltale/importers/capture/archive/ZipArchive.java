package org.telltale.importers.capture.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.DamagedEntryException;
import org.telltale.model.capture.EntrySink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter.Recognition;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Zip archives: stored, deflate, deflate64, bzip2, LZMA, Zstandard and xz, also zip64. Not split, not encrypted.
public final class ZipArchive implements CaptureArchive {
    @Override
    public String id() {
        return "zip";
    }

    @Override
    public boolean packsOne() {
        return false;
    }

    @Override
    public Recognition probe(byte[] head) {
        return ZipDirectory.begins(head) ? new Recognition(Fit.CERTAIN, "a zip archive") : Recognition.NONE;
    }

    @Override
    public void open(CaptureSource source, EntrySink sink, JobContext job)
            throws IOException, MalformedCaptureException {
        ZipDirectory directory = ZipDirectory.of(source.bytes());
        if (directory.members().isEmpty() && !directory.problems().isEmpty()) {
            throw new MalformedCaptureException(
                    directory.problems().getFirst().span().offset(),
                    directory.problems().getFirst().message());
        }
        directory.problems().forEach(problem -> sink.closed("", problem.span(), problem.message()));
        NavigableMap<Long, Span> taken = new TreeMap<>();
        for (ZipMember member : directory.members()) {
            job.check();
            if (member.isFolder()) {
                continue;
            }
            if (overlaps(member.packed(), taken)) {
                sink.closed(member.name(), member.packed(), "stands on the bytes of another entry");
            } else {
                taken.put(member.packed().offset(), member.packed());
                entry(directory, member, sink);
            }
        }
    }

    private static boolean overlaps(Span span, NavigableMap<Long, Span> taken) {
        Map.Entry<Long, Span> before = taken.floorEntry(span.offset());
        Map.Entry<Long, Span> after = taken.ceilingEntry(span.offset());
        return before != null && before.getValue().overlaps(span)
                || after != null && after.getValue().overlaps(span);
    }

    private static void entry(ZipDirectory directory, ZipMember member, EntrySink sink) throws IOException {
        InputStream content;
        try {
            content = directory.open(member);
        } catch (DamagedEntryException e) {
            sink.closed(member.name(), member.packed(), String.valueOf(e.getMessage()));
            return;
        }
        try (content) {
            sink.entry(member.name(), member.packed(), content);
        }
    }
}

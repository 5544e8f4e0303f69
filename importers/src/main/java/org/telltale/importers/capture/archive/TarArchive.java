package org.telltale.importers.capture.archive;

import java.io.IOException;
import org.telltale.importers.capture.text.BytesInput;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.EntrySink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter.Recognition;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// tar archives: v7, ustar, pax (POSIX.1-2001) and GNU, with long names and sizes. Links and devices are left out.
public final class TarArchive implements CaptureArchive {
    @Override
    public String id() {
        return "tar";
    }

    @Override
    public boolean packsOne() {
        return false;
    }

    @Override
    public Recognition probe(byte[] head) {
        return TarHeader.read(Bytes.of(head), 0).isPresent()
                ? new Recognition(Fit.CERTAIN, "a tar header with its checksum")
                : Recognition.NONE;
    }

    @Override
    public void open(CaptureSource source, EntrySink sink, JobContext job)
            throws IOException, MalformedCaptureException {
        job.check();
        new Walk(source.bytes(), sink, job).run();
    }

    /// One pass over an archive.
    private static final class Walk {
        private final Bytes bytes;
        private final EntrySink sink;
        private final JobContext job;
        private TarNotes notes = TarNotes.NONE;
        private long at;

        Walk(Bytes bytes, EntrySink sink, JobContext job) {
            this.bytes = bytes;
            this.sink = sink;
            this.job = job;
        }

        void run() throws IOException, MalformedCaptureException {
            if (TarHeader.read(bytes, 0).isEmpty()) {
                throw new MalformedCaptureException(0, "the first header of the tar archive is damaged");
            }
            while (at < bytes.size() && !isZero(at)) {
                job.check();
                var header = TarHeader.read(bytes, at);
                if (header.isEmpty()) {
                    long next = search(at + TarHeader.BLOCK);
                    sink.closed("", new Span(at, next - at), "a header of the tar archive is damaged");
                    at = next;
                } else {
                    entry(header.get());
                }
            }
        }

        private void entry(TarHeader header) throws IOException {
            long data = at + TarHeader.BLOCK;
            long size = notes.size().orElse(header.size());
            Span packed =
                    new Span(Math.min(data, bytes.size()), Math.clamp(size, 0L, Math.max(0, bytes.size() - data)));
            switch (header.type()) {
                case 'L', 'K', 'x', 'g' -> notes = notes.with(header.type(), bytes, packed);
                case 0, '0', '7' -> {
                    file(notes.name().orElse(header.name()), packed, packed.length() < size);
                    notes = TarNotes.NONE;
                }
                case 'S' -> {
                    sink.closed(notes.name().orElse(header.name()), packed, "is a sparse file, which is not read");
                    notes = TarNotes.NONE;
                }
                default -> notes = TarNotes.NONE;
            }
            long padded =
                    packed.length() < size ? bytes.size() : data + (size + TarHeader.BLOCK - 1 & -TarHeader.BLOCK);
            at = Math.max(at + TarHeader.BLOCK, padded);
        }

        private void file(String name, Span packed, boolean cut) throws IOException {
            if (name.endsWith("/")) {
                return;
            }
            try (EntryInput in = new EntryInput(
                    new BytesInput(bytes, packed.offset(), packed.end()), -1, cut ? Long.MAX_VALUE : -1)) {
                sink.entry(name, packed, in);
            }
        }

        private long search(long from) {
            long block = from;
            while (block < bytes.size() && TarHeader.read(bytes, block).isEmpty()) {
                block += TarHeader.BLOCK;
            }
            return Math.min(block, bytes.size());
        }

        private boolean isZero(long from) {
            for (long i = from; i < Math.min(bytes.size(), from + TarHeader.BLOCK); i++) {
                if (bytes.at(i) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}

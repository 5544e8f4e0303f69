package org.telltale.importers.capture.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.DamagedEntryException;
import org.telltale.model.capture.EntrySink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter.Recognition;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// 7z archives: stored, LZMA, LZMA2, deflate, deflate64 and bzip2, behind filters or not. Not PPMd, BCJ2, split or
/// encrypted. Files lie in blocks that many of them share, so that every entry's place is the whole archive; a damaged
/// directory, which stands at the end, costs everything.
public final class SevenZipArchive implements CaptureArchive {
    private static final int MEMORY_KIB = 256 << 10;

    @Override
    public String id() {
        return "7z";
    }

    @Override
    public boolean packsOne() {
        return false;
    }

    @Override
    public Recognition probe(byte[] head) {
        return PackedFile.startsWith(Bytes.of(head), 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)
                ? new Recognition(Fit.CERTAIN, "a 7z archive")
                : Recognition.NONE;
    }

    @Override
    public void open(CaptureSource source, EntrySink sink, JobContext job)
            throws IOException, MalformedCaptureException {
        job.check();
        try (SevenZFile archive = directory(source.bytes())) {
            Span all = new Span(0, source.bytes().size());
            for (SevenZArchiveEntry entry : archive.getEntries()) {
                job.check();
                if (entry.isDirectory() || entry.isAntiItem()) {
                    continue;
                }
                String name = String.valueOf(entry.getName());
                try (InputStream content = new EntryInput(
                        new OpenedLate(archive, entry),
                        entry.getHasCrc() ? entry.getCrcValue() & 0xffffffffL : -1,
                        entry.getSize())) {
                    sink.entry(name, all, content);
                }
            }
        }
    }

    private static SevenZFile directory(Bytes bytes) throws MalformedCaptureException {
        try {
            return SevenZFile.builder()
                    .setSeekableByteChannel(new BytesChannel(bytes))
                    .setMaxMemoryLimitKiB(MEMORY_KIB)
                    .get();
        } catch (PasswordRequiredException _) {
            throw new MalformedCaptureException(0, "is a 7z archive whose directory is encrypted");
        } catch (IOException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException
                | NullPointerException _) {
            throw new MalformedCaptureException(0, "is a 7z archive whose directory is damaged or cut off");
        }
    }

    /// The content of an entry, whose codec is looked for when the first byte is.
    private static final class OpenedLate extends InputStream {
        private final SevenZFile archive;
        private final SevenZArchiveEntry entry;
        private InputStream opened = InputStream.nullInputStream();
        private boolean isOpen;

        OpenedLate(SevenZFile archive, SevenZArchiveEntry entry) {
            this.archive = archive;
            this.entry = entry;
        }

        private InputStream content() throws IOException {
            if (!isOpen) {
                isOpen = true;
                try {
                    opened = archive.getInputStream(entry);
                } catch (PasswordRequiredException _) {
                    throw new DamagedEntryException("is encrypted");
                } catch (MemoryLimitException _) {
                    throw new DamagedEntryException("needs more than 256 MiB to open");
                } catch (IOException
                        | IllegalArgumentException
                        | IllegalStateException
                        | ArithmeticException
                        | IndexOutOfBoundsException
                        | NullPointerException _) {
                    // the library trusts a directory that contradicts itself
                    throw new DamagedEntryException("is packed by a method that is not read, or damaged at its start");
                }
            }
            return opened;
        }

        @Override
        public int read() throws IOException {
            return content().read();
        }

        @Override
        public int read(byte[] target, int position, int length) throws IOException {
            return content().read(target, position, length);
        }
    }
}

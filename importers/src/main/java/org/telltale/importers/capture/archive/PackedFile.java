package org.telltale.importers.capture.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.telltale.importers.capture.text.BytesInput;
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

/// A compressed file that holds one file, which has the file's name without its ending.
abstract class PackedFile implements CaptureArchive {
    private final String id;
    private final String words;

    /// @param id also the word for the file's format in names
    /// @param words what it is: `a gzip file`
    PackedFile(String id, String words) {
        this.id = id;
        this.words = words;
    }

    abstract boolean begins(Bytes head);

    abstract InputStream content(Bytes bytes) throws IOException;

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final boolean packsOne() {
        return true;
    }

    @Override
    public final Recognition probe(byte[] head) {
        return begins(Bytes.of(head)) ? new Recognition(Fit.CERTAIN, words) : Recognition.NONE;
    }

    @Override
    public final void open(CaptureSource source, EntrySink sink, JobContext job)
            throws IOException, MalformedCaptureException {
        job.check();
        Bytes bytes = source.bytes();
        if (!begins(bytes)) {
            throw new MalformedCaptureException(0, "is not " + words);
        }
        InputStream opened;
        try {
            opened = content(bytes);
        } catch (DamagedEntryException e) {
            throw new MalformedCaptureException(0, String.valueOf(e.getMessage()));
        } catch (IOException _) {
            throw new MalformedCaptureException(0, "is " + words + " that is damaged at its start");
        }
        try (InputStream in = new EntryInput(opened, -1, -1)) {
            sink.entry(innerName(source.name()), new Span(0, bytes.size()), in);
        }
    }

    /// `log.har` of `log.har.gz`, `x.tar` of `x.tgz`.
    private static String innerName(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return name;
        }
        return switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "tgz", "txz", "tbz", "tbz2", "tzst" -> name.substring(0, dot) + ".tar";
            case "gz", "gzip", "xz", "bz2", "bzip2", "zst", "zstd", "z" -> name.substring(0, dot);
            case "zhar" -> name.substring(0, dot) + ".har";
            default -> name;
        };
    }

    static BytesInput all(Bytes bytes) {
        return new BytesInput(bytes, 0, bytes.size());
    }

    static boolean startsWith(Bytes bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.size() || (bytes.at(i) & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

package org.telltale.model.capture;

import java.io.IOException;
import org.telltale.model.job.JobContext;

/// A format of files that hold other files. Registered by `provides` in `module-info.java` and nowhere else. Stateless.
public interface CaptureArchive {
    /// Kebab-case, never changed once released.
    String id();

    /// Whether it packs one file alone, as gzip does.
    boolean packsOne();

    /// How likely a file is this format, by its first bytes (64 KiB or the whole file); never throws.
    SessionImporter.Recognition probe(byte[] head);

    /// Pushes every file inside in the order of the archive. A damaged entry costs itself, not the archive.
    ///
    /// @throws MalformedCaptureException when nothing can be read at all
    /// @throws IOException what the sink throws
    void open(CaptureSource source, EntrySink sink, JobContext job) throws IOException, MalformedCaptureException;
}

package org.telltale.model.capture;

import java.io.IOException;
import java.util.Set;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// A capture format. Registered by `provides` in `module-info.java` and nowhere else. Stateless.
public interface SessionImporter {
    /// Kebab-case, never changed once released.
    String id();

    /// Raised when the same file gives other records.
    int version();

    /// Usual file name endings in lower case without the dot, longest first, for session names and file choosers;
    /// recognition is by content.
    Set<String> extensions();

    /// How likely a file is this format, by its name and its first bytes (64 KiB or the whole file); never throws.
    Recognition probe(String name, byte[] head);

    /// Kinds of inputs ([ImportOptions]) that change what is read.
    default Set<String> inputs() {
        return Set.of();
    }

    /// Kinds of inputs that a file of this format is for the captures in its folder.
    default Set<String> serves() {
        return Set.of();
    }

    /// Pushes every record into the sink in file order. A bad record costs one problem, not the import; a file that
    /// ends in the middle gives everything before it.
    ///
    /// @throws MalformedCaptureException when nothing can be read at all
    void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws IOException, MalformedCaptureException;

    /// How sure a probe is, and why in a few words.
    record Recognition(Fit fit, String why) {
        public static final Recognition NONE = new Recognition(Fit.NONE, "");
    }
}

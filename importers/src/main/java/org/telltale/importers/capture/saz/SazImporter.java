package org.telltale.importers.capture.saz;

import java.util.Set;
import java.util.regex.Pattern;
import org.telltale.importers.capture.stored.ZipNames;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Session archives of Fiddler: a zip archive with the request (`raw/1_c.txt`), the response (`_s.txt`), notes
/// (`_m.xml`) and WebSocket messages (`_w.txt`) of each session. A record is a session or a message; its span is where
/// the session's files stand in the archive.
public final class SazImporter implements SessionImporter {
    static final Pattern PART = Pattern.compile("raw[/\\\\](\\d{1,9})_([csmw])\\.(txt|xml)", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "fiddler";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("saz");
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        boolean known =
                ZipNames.of(head).stream().anyMatch(each -> PART.matcher(each).matches());
        return known ? new Recognition(Fit.CERTAIN, "a zip archive with raw/1_c.txt and the like") : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        if (source.bytes().isEmpty()) {
            throw new MalformedCaptureException(0, "the file is empty");
        }
        new SazReader(source.bytes(), sink, job).run();
    }
}

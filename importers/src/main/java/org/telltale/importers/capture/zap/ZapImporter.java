package org.telltale.importers.capture.zap;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Messages that ZAP and Paros export as text: a line `==== 1 ==========`, a request, a response. A record is such a
/// pair.
public final class ZapImporter implements SessionImporter {
    private static final Pattern START =
            Pattern.compile("\\s{0,64}={3,4} ?\\d{1,9} ?={8,12}\\s*\r?\n[!-~]{1,32} [!-~]");

    @Override
    public String id() {
        return "zap";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("txt");
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        return START.matcher(start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start)
                        .lookingAt()
                ? new Recognition(Fit.CERTAIN, "a numbered line of = before a request")
                : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        if (source.bytes().isEmpty()) {
            throw new MalformedCaptureException(0, "the file is empty");
        }
        new PairReader(source.bytes(), sink, job).run();
    }
}

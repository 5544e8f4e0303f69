package org.telltale.importers.capture.burp;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Items that Burp Suite saves as XML, with XML 1.0 or 1.1, messages in base64 or as they are. A record is an item.
public final class BurpImporter implements SessionImporter {
    @Override
    public String id() {
        return "burp";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("xml");
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 1 << 14), StandardCharsets.ISO_8859_1);
        int items = start.indexOf("<items");
        boolean xml = items >= 0
                && start.substring(start.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0)
                        .stripLeading()
                        .startsWith("<");
        if (xml && start.startsWith("burpVersion=", Math.min(start.length(), items + 7))) {
            return new Recognition(Fit.CERTAIN, "<items burpVersion>");
        }
        return xml && start.indexOf("<item>", items) >= 0 && start.contains("<request ")
                ? new Recognition(Fit.LIKELY, "<items> of requests")
                : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        if (source.bytes().isEmpty()) {
            throw new MalformedCaptureException(0, "the file is empty");
        }
        new ItemReader(source.bytes(), sink, job).run();
    }
}

package org.telltale.importers.capture.netlog;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Network logs of Chrome and of what is built on it (net-export, `--log-net-log`), also those that were never closed.
///
/// A record is a request on its way to one address, a socket whose bytes were logged, or a message that went over it;
/// its span is the event with which it begins.
public final class NetlogImporter implements SessionImporter {
    private static final List<String> TELLING =
            List.of("\"logEventTypes\"", "\"logEventPhase\"", "\"timeTickOffset\"", "\"activeFieldTrialGroups\"");

    @Override
    public String id() {
        return "netlog";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("netlog.json", "netlog"));
    }

    @Override
    public Set<String> inputs() {
        return Set.of(ImportOptions.KEYS);
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (!text.matches("(?s)\\s*\\{\\s*\"constants\"\\s*:\\s*\\{.*")) {
            return Recognition.NONE;
        }
        boolean telling = TELLING.stream().anyMatch(text::contains);
        return new Recognition(telling ? Fit.CERTAIN : Fit.LIKELY, "a JSON object that begins with constants of a log");
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        job.check();
        KeyLog keys = new KeyLog();
        options.keys().forEach(file -> keys.add(Slice.of(file.toArray())));
        new NetlogReader(source.bytes(), keys, sink, job).run();
    }
}

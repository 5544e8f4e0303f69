package org.telltale.importers.capture.mitmproxy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Flow files of mitmproxy (docs.mitmproxy.org), all formats from 0.10 on, whatever their names say.
///
/// A record is a request with its response, a WebSocket message, or what is understood of a TCP, UDP or DNS flow; its
/// span is the flow or the message.
public final class MitmproxyImporter implements SessionImporter {
    private static final Pattern START = Pattern.compile("\\d{2,12}:\\d{1,3}:([a-z_]{2,32})[,;]");
    private static final Pattern VERSION = Pattern.compile("7:version[,;]\\d{1,3}:(\\d{1,9}#|[\\d:#]{3,40}\\])");
    private static final Set<String> KEYS = Set.of(
            "version",
            "type",
            "id",
            "error",
            "request",
            "response",
            "websocket",
            "client_conn",
            "server_conn",
            "messages",
            "backup",
            "intercepted",
            "marked",
            "metadata",
            "mode",
            "comment",
            "is_replay",
            "timestamp_created");

    @Override
    public String id() {
        return "mitmproxy";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("mitmproxy", "flows", "mitm", "flow", "dump"));
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        Matcher first = START.matcher(start);
        if (!first.lookingAt() || !KEYS.contains(first.group(1))) {
            return Recognition.NONE;
        }
        boolean version = VERSION.matcher(start).find();
        return version
                ? new Recognition(Fit.CERTAIN, "a counted dictionary with a flow's version")
                : new Recognition(Fit.LIKELY, "a counted dictionary that begins as a flow");
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        if (source.bytes().isEmpty()) {
            throw new MalformedCaptureException(0, "the file is empty");
        }
        KeyLog keys = new KeyLog();
        options.keys().forEach(file -> keys.add(Slice.of(file.toArray())));
        new FlowReader(source.bytes(), keys, sink, job).run();
    }
}

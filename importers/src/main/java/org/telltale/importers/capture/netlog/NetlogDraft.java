package org.telltale.importers.capture.netlog;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.text.HostName;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Side;

/// A request or a socket of a log while events about it come in.
final class NetlogDraft {
    private static final int MOST_BODY = 64 << 20;
    private static final int MOST_ATTRIBUTE = 256;

    private final NetlogEvent first;
    private final NetlogConstants constants;
    private final String protocol;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final NetlogBody raw = new NetlogBody(MOST_BODY);
    private final NetlogBody filtered = new NetlogBody(MOST_BODY);
    private final ByteArrayOutputStream[] streams = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
    private String method = "";
    private String url = "";
    private String head = "";
    private List<String> requestLines = List.of();
    private List<String> responseLines = List.of();
    private Bytes upload = Bytes.EMPTY;
    private long uploads;
    private long lastTick;
    private boolean clear;
    private boolean ended;

    NetlogDraft(NetlogEvent first, NetlogConstants constants, String protocol) {
        this.first = first;
        this.constants = constants;
        this.protocol = protocol;
        this.lastTick = first.tick();
    }

    void request(String with, String to) {
        method = with;
        url = to;
    }

    void put(String name, String value) {
        if (!value.isEmpty() && value.length() <= MOST_ATTRIBUTE) {
            attributes.putIfAbsent(name, value);
        }
    }

    void seen(NetlogEvent event) {
        lastTick = Math.max(lastTick, event.tick());
        event.failure(constants).ifPresent(failure -> put("error", failure));
    }

    void requestHead(NetlogEvent event) {
        requestLines = event.headerLines();
        boolean plain = !event.text("line").isEmpty();
        if (plain) {
            head = event.text("line") + String.join("\r\n", requestLines) + "\r\n\r\n";
        }
        put("http version", plain ? "HTTP/1.1" : event.type().contains("QUIC") ? "HTTP/3" : "HTTP/2");
    }

    /// Of several heads the last is that of the response; a head after an interim one replaces it.
    void responseHead(List<String> lines) {
        responseLines = lines;
    }

    void uploads(long length) {
        uploads = Math.max(uploads, length);
    }

    void read(long size, Optional<Bytes> content, boolean asSent) {
        (asSent ? raw : filtered).add(size, content);
    }

    /// Takes bytes of a socket and gives how many more are held.
    long stream(Side side, Bytes content, boolean inClear) {
        if (inClear && !clear) {
            clear = true;
            long sealed = size();
            streams[0].reset();
            streams[1].reset();
            put("tls", "opened by the program");
            return stream(side, content, true) - sealed;
        }
        ByteArrayOutputStream out = streams[side.ordinal()];
        if (inClear != clear || out.size() > MOST_BODY - content.size()) {
            return 0;
        }
        out.writeBytes(content.toArray());
        return content.size();
    }

    void end(NetlogSockets sockets, NetlogTalk talk) {
        ended = true;
        if (protocol.equals("http")) {
            sockets.describe(first.source(), this);
            if (uploads > 0) {
                upload = sockets.body(first.source(), head, uploads)
                        .or(() -> talk.body(method, url.replaceFirst("#.*", ""), uploads))
                        .orElse(Bytes.EMPTY);
            }
            put("request body bytes", uploads > 0 ? Long.toString(uploads) : "");
            put("response body bytes", raw.size() > 0 ? Long.toString(raw.size()) : "");
            remark();
        }
    }

    private void remark() {
        if (uploads > upload.size()) {
            problems.add(Problem.notice(
                    first.span().offset(),
                    first.span().length(),
                    "the log does not hold the request's body of " + uploads + " bytes"));
        }
        long size = Math.max(raw.size(), filtered.size());
        boolean held = raw.isWhole() && raw.size() > 0 || filtered.isWhole() && filtered.size() > 0;
        if (size > 0 && !held) {
            problems.add(Problem.notice(
                    first.span().offset(),
                    first.span().length(),
                    "the log does not hold the response's body of " + size + " bytes"));
        }
    }

    boolean isEnded() {
        return ended;
    }

    /// Bytes held.
    long size() {
        return raw.held() + filtered.held() + streams[0].size() + streams[1].size();
    }

    CapturedRecord record() {
        CapturedRecord.Builder builder = CapturedRecord.at(first.span())
                .protocol(protocol)
                .method(method)
                .url(url)
                .host(HostName.of(url))
                .problems(problems);
        constants.moment(first.tick()).ifPresent(builder::time);
        if (lastTick > first.tick() && first.tick() >= 0) {
            builder.duration(Duration.ofMillis(lastTick - first.tick()));
        }
        if (protocol.equals("http")) {
            exchange(builder);
        } else {
            String name = attributes.getOrDefault("server name", attributes.getOrDefault("server ip", ""));
            builder.host(name)
                    .request(CapturedMessage.of(Bytes.of(streams[0].toByteArray())))
                    .response(CapturedMessage.of(Bytes.of(streams[1].toByteArray())));
        }
        return builder.attributes(attributes).build();
    }

    private void exchange(CapturedRecord.Builder builder) {
        Headers sent = NetlogEvent.headers(requestLines);
        builder.request(new CapturedMessage(sent, media(sent), upload));
        if (responseLines.isEmpty()) {
            return;
        }
        Headers got = NetlogEvent.headers(responseLines);
        String[] words = responseLines.getFirst().split(" +", 3);
        String status = words[0].startsWith("HTTP/") && words.length > 1
                ? words[1]
                : got.first(":status").orElse("");
        if (status.matches("\\d{3}")) {
            builder.status(Integer.parseInt(status));
        }
        boolean asSent = raw.isWhole() && raw.held() > 0 || filtered.held() == 0;
        put("response body", asSent ? "" : "after decoding");
        builder.response(new CapturedMessage(got, media(got), (asSent ? raw : filtered).bytes()));
    }

    private static String media(Headers headers) {
        return headers.first("content-type").orElse("").strip().toLowerCase(Locale.ROOT);
    }
}

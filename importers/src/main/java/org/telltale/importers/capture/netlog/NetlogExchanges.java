package org.telltale.importers.capture.netlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.session.Side;

/// Collects what events say about requests and sockets; records leave in the order in which they began.
final class NetlogExchanges {
    private static final int MOST_WAITING = 50_000;
    private static final long MOST_BYTES = 96 << 20;

    private final NetlogConstants constants;
    private final ExchangeSink sink;
    private final NetlogSockets sockets = new NetlogSockets();
    private final Map<Long, NetlogDraft> requests = new HashMap<>();
    private final Map<Long, NetlogDraft> streams = new HashMap<>();
    private final Deque<NetlogDraft> waiting = new ArrayDeque<>();
    private long bytes;

    NetlogExchanges(NetlogConstants constants, ExchangeSink sink) {
        this.constants = constants;
        this.sink = sink;
    }

    /// Gives whether an exchange is made of the event.
    boolean take(NetlogEvent event) {
        event.dependency().ifPresent(on -> sockets.depends(event.source(), on));
        sockets.learn(event);
        boolean used = use(event);
        release(false);
        return used;
    }

    private boolean use(NetlogEvent event) {
        if (event.type().startsWith("SOCKET_BYTES_") || event.type().startsWith("SSL_SOCKET_BYTES_")) {
            return socket(event);
        }
        if (event.is("URL_REQUEST_START_JOB") && !event.ends()) {
            return start(event);
        }
        Optional<NetlogDraft> request = Optional.ofNullable(requests.get(event.source()));
        request.ifPresent(draft -> about(draft, event));
        return request.isPresent();
    }

    private boolean start(NetlogEvent event) {
        if (event.text("url").isEmpty()) {
            return false;
        }
        finish(event.source());
        NetlogDraft draft = new NetlogDraft(event, constants, "http");
        draft.request(event.text("method"), event.text("url"));
        draft.put("request number", Long.toString(event.source()));
        draft.put("initiator", event.text("initiator"));
        requests.put(event.source(), draft);
        waiting.add(draft);
        return true;
    }

    private void finish(long source) {
        Optional.ofNullable(requests.remove(source)).ifPresent(draft -> draft.end(sockets));
    }

    private void about(NetlogDraft draft, NetlogEvent event) {
        draft.seen(event);
        switch (event.type()) {
            case "HTTP_TRANSACTION_SEND_REQUEST_HEADERS",
                    "HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS",
                    "HTTP_TRANSACTION_SPDY_SEND_REQUEST_HEADERS",
                    "HTTP_TRANSACTION_QUIC_SEND_REQUEST_HEADERS" -> draft.requestHead(event);
            case "HTTP_TRANSACTION_READ_RESPONSE_HEADERS", "URL_REQUEST_FAKE_RESPONSE_HEADERS_CREATED" ->
                draft.responseHead(event.headerLines());
            case "HTTP_TRANSACTION_SEND_REQUEST_BODY" ->
                draft.uploads(event.params().path("length").asLong(0));
            case "URL_REQUEST_JOB_BYTES_READ" -> add(draft, event, true);
            case "URL_REQUEST_JOB_FILTERED_BYTES_READ" -> add(draft, event, false);
            case "REQUEST_ALIVE", "URL_REQUEST_REDIRECTED" -> {
                if (event.ends() || event.is("URL_REQUEST_REDIRECTED")) {
                    finish(event.source());
                }
            }
            default -> {}
        }
    }

    private void add(NetlogDraft draft, NetlogEvent event, boolean raw) {
        long size = event.params().path("byte_count").asLong(0);
        Optional<Bytes> content = event.bytes();
        draft.read(size, content, raw);
        bytes += content.map(Bytes::size).orElse(0L);
    }

    /// Bytes in clear stand in the place of the sealed ones.
    private boolean socket(NetlogEvent event) {
        Optional<Bytes> content = event.bytes();
        if (content.isEmpty()) {
            return false;
        }
        boolean clear = event.type().startsWith("SSL_");
        Side side = event.type().endsWith("_SENT") ? Side.REQUEST : Side.RESPONSE;
        NetlogDraft draft = Optional.ofNullable(streams.get(event.source())).orElseGet(() -> begin(event));
        draft.seen(event);
        bytes += draft.stream(side, content.get(), clear);
        if (side == Side.REQUEST) {
            sockets.sent(event.source(), content.get(), clear);
        }
        return true;
    }

    private NetlogDraft begin(NetlogEvent event) {
        NetlogDraft draft = new NetlogDraft(event, constants, "tcp");
        draft.put("connection", "socket " + event.source());
        streams.put(event.source(), draft);
        waiting.add(draft);
        return draft;
    }

    /// The rest leaves as it is.
    void end() {
        requests.values().forEach(draft -> draft.end(sockets));
        streams.forEach((source, draft) -> {
            sockets.describe(source, draft);
            draft.end(sockets);
        });
        requests.clear();
        streams.clear();
        release(true);
    }

    private void release(boolean all) {
        while (!waiting.isEmpty()
                && (all || waiting.getFirst().isEnded() || waiting.size() > MOST_WAITING || bytes > MOST_BYTES)) {
            NetlogDraft first = waiting.removeFirst();
            if (!first.isEnded()) {
                requests.values().remove(first);
                streams.values().remove(first);
                first.end(sockets);
            }
            bytes -= first.size();
            sink.record(first.record());
        }
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

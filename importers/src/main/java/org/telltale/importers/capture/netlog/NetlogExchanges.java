package org.telltale.importers.capture.netlog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.session.Side;

/// Collects what events say about requests and sockets; records leave in the order in which they began. Where very
/// much waits, later ones leave before a message of which the end is still to come.
final class NetlogExchanges {
    private static final Pattern SOCKET_BYTES = Pattern.compile("(SSL_SOCKET|SOCKET|UDP)_BYTES_(SENT|RECEIVED)");
    private static final int MOST_WAITING = 50_000;
    private static final long MOST_BYTES = 96 << 20;
    private static final int LOOKED = 256;

    private final NetlogConstants constants;
    private final ExchangeSink sink;
    private final NetlogSockets sockets = new NetlogSockets();
    private final Map<Long, NetlogDraft> requests = new HashMap<>();
    private final Map<Long, NetlogDraft> streams = new HashMap<>();
    private final PriorityQueue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::offset).thenComparingLong(Waiting::serial));
    private final NetlogTalk talk;
    private long serial;
    private long events;
    private long barrier;
    private long bytes;

    /// What leaves in its turn: a draft, once it has ended, or a record that is whole.
    private record Waiting(long offset, long serial, Optional<NetlogDraft> draft, Optional<CapturedRecord> whole) {
        boolean isEnded() {
            return draft.map(NetlogDraft::isEnded).orElse(true);
        }
    }

    NetlogExchanges(NetlogConstants constants, KeyLog keys, ExchangeSink sink) {
        this.constants = constants;
        this.talk = new NetlogTalk(constants, keys);
        this.sink = sink;
    }

    /// Gives whether an exchange is made of the event.
    boolean take(NetlogEvent event) {
        event.dependency().ifPresent(on -> sockets.depends(event.source(), on));
        sockets.learn(event);
        boolean used = use(event);
        takeMessages();
        if (++events % LOOKED == 0) {
            barrier = Math.min(event.span().offset(), talk.oldest());
        }
        release(false);
        return used;
    }

    private boolean use(NetlogEvent event) {
        if (SOCKET_BYTES.matcher(event.type()).matches()) {
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
        await(event, draft);
        return true;
    }

    private void finish(long source) {
        Optional.ofNullable(requests.remove(source)).ifPresent(draft -> draft.end(sockets, talk));
    }

    private void await(NetlogEvent event, NetlogDraft draft) {
        waiting.add(new Waiting(event.span().offset(), ++serial, Optional.of(draft), Optional.empty()));
    }

    private void takeMessages() {
        for (CapturedRecord record : talk.take()) {
            waiting.add(new Waiting(record.span().offset(), ++serial, Optional.empty(), Optional.of(record)));
        }
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
            // the only one that says it of requests over HTTP/2 and QUIC
            case "UPLOAD_DATA_STREAM_INIT" ->
                draft.uploads(event.params().path("total_size").asLong(0));
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
        talk.bytes(event, side, content.get(), clear, sockets.facts(event.source()));
        if (event.type().startsWith("UDP_")) {
            return true;
        }
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
        await(event, draft);
        return draft;
    }

    /// The rest leaves as it is.
    void end() {
        talk.end();
        takeMessages();
        requests.values().forEach(draft -> draft.end(sockets, talk));
        streams.forEach((source, draft) -> {
            sockets.describe(source, draft);
            talk.facts(source).forEach(draft::put);
            draft.end(sockets, talk);
        });
        requests.clear();
        streams.clear();
        release(true);
    }

    private void release(boolean all) {
        while (!waiting.isEmpty()) {
            Waiting first = waiting.element();
            boolean due = first.isEnded() && first.offset() < barrier;
            if (!all && !due && waiting.size() <= MOST_WAITING && bytes <= MOST_BYTES) {
                return;
            }
            waiting.remove();
            first.draft().ifPresent(this::leave);
            first.whole().ifPresent(sink::record);
        }
    }

    private void leave(NetlogDraft draft) {
        if (!draft.isEnded()) {
            requests.values().remove(draft);
            streams.values().remove(draft);
            draft.end(sockets, talk);
        }
        bytes -= draft.size();
        sink.record(draft.record());
    }
}

package org.telltale.importers.capture.wire.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// HTTP/1 (RFC 9112): requests answered in their order, until the stream is upgraded or becomes a tunnel.
public final class HttpConversation implements Conversation, MessageReader.Listener {
    private final Flow flow;
    private final Opener opener;
    private final MessageReader[] readers = {
        new MessageReader(Side.REQUEST, this), new MessageReader(Side.RESPONSE, this)
    };
    private final Deque<HttpExchange> open = new ArrayDeque<>();
    private Optional<Conversation> next = Optional.empty();
    private Optional<Moment> last = Optional.empty();
    private Optional<Draft> stray = Optional.empty();

    public HttpConversation(Flow flow, Opener opener) {
        this.flow = flow;
        this.opener = opener;
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        last = Optional.of(at);
        if (next.isPresent()) {
            next.get().bytes(from, data, at);
        } else {
            readers[from.ordinal()].bytes(data, at);
        }
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        last = Optional.of(at);
        if (next.isPresent()) {
            next.get().gap(from, missing, at);
        } else {
            readers[from.ordinal()].gap(missing, at);
        }
    }

    @Override
    public MessageReader.Framing head(Side side, Head head, Moment start) {
        endStray();
        return side == Side.REQUEST ? request(head, start) : response(head, start);
    }

    private MessageReader.Framing request(Head head, Moment start) {
        Draft draft = flow.draft(flow.isStream() ? "http" : "ssdp", start);
        draft.headers(Side.REQUEST, head.headers());
        draft.attribute("http version", head.version());
        RequestTarget target = RequestTarget.of(head, flow);
        draft.request(head.method(), target.url(), target.host());
        open.add(new HttpExchange(draft, head.method()));
        OptionalLong length = head.length();
        return new MessageReader.Framing(draft, head.isChunked(), OptionalLong.of(length.orElse(0)));
    }

    private MessageReader.Framing response(Head head, Moment start) {
        if (readers[1].isResumed()) {
            while (open.size() > 1 && open.element().isRequestDone()) {
                HttpExchange lost = open.remove();
                lost.draft().problem(true, start, "the response was not captured");
                finish(lost);
            }
        }
        if (open.isEmpty()) {
            Draft draft = flow.draft(flow.isStream() ? "http" : "ssdp", start);
            draft.problem(true, start, "the request was not captured");
            HttpExchange alone = new HttpExchange(draft, "");
            alone.requestDone();
            open.add(alone);
        }
        HttpExchange exchange = open.element();
        int status = head.status().orElse(0);
        if (status >= 100 && status < 200 && status != 101) {
            exchange.draft().attributeToo("interim status", Integer.toString(status));
            return new MessageReader.Framing(exchange.draft(), false, OptionalLong.of(0));
        }
        Draft draft = exchange.draft();
        draft.headers(Side.RESPONSE, head.headers());
        head.status().ifPresent(draft::status);
        if (!head.version().isEmpty() && !draft.has(Side.REQUEST)) {
            draft.attribute("http version", head.version());
        }
        boolean tunnel = status == 101 || exchange.method().equals("CONNECT") && status / 100 == 2;
        boolean empty = tunnel || exchange.method().equals("HEAD") || status == 204 || status == 304;
        OptionalLong length = empty ? OptionalLong.of(0) : head.length();
        boolean chunked = !empty && head.isChunked();
        boolean unframed = !chunked && length.isEmpty() && !flow.isStream();
        return new MessageReader.Framing(draft, chunked, unframed ? OptionalLong.of(0) : length);
    }

    @Override
    public void done(Side side, Moment at) {
        if (side == Side.REQUEST) {
            Optional.ofNullable(open.peekLast()).ifPresent(HttpExchange::requestDone);
        } else {
            responseDone(at);
        }
        while (!open.isEmpty() && open.element().isDone()) {
            finish(open.remove());
        }
    }

    private void responseDone(Moment at) {
        HttpExchange exchange = open.peek();
        if (exchange == null || !exchange.draft().has(Side.RESPONSE)) {
            return; // an interim response, or one whose exchange has left behind a gap
        }
        exchange.responseDone();
        String upgrade =
                exchange.draft().headers(Side.RESPONSE).first("upgrade").orElse("");
        if (!exchange.draft().isTunnel()) {
            return;
        }
        boolean tunnel = exchange.method().equals("CONNECT") || upgrade.isEmpty();
        exchange.requestDone();
        finish(open.remove());
        flow.facts().put("upgraded from", exchange.draft().url());
        String details = upgrade.equalsIgnoreCase("h2c")
                ? exchange.method()
                : exchange.draft()
                        .headers(Side.RESPONSE)
                        .first("sec-websocket-extensions")
                        .orElse("");
        Conversation taken = (tunnel
                        ? Optional.<Conversation>empty()
                        : opener.speak(upgrade.toLowerCase(Locale.ROOT), details, flow))
                .orElseGet(() -> opener.open(flow));
        next = Optional.of(taken);
        for (Side side : Side.values()) {
            Slice waiting = readers[side.ordinal()].stop();
            if (!waiting.isEmpty()) {
                taken.bytes(side, waiting, at);
            }
        }
    }

    @Override
    public Draft stray(Side side, Moment at) {
        if (side == Side.RESPONSE && !open.isEmpty() && open.element().isRequestDone()) {
            HttpExchange asked = open.element();
            if (!asked.draft().has(Side.RESPONSE)) {
                asked.draft().problem(false, at, "the response has no status line");
            }
            return asked.draft();
        }
        Draft open = stray.orElseGet(() -> {
            Draft fresh = flow.draft("tcp", at);
            fresh.request("", flow.url("tcp"), "");
            fresh.problem(false, at, "bytes that belong to no HTTP message");
            return fresh;
        });
        stray = Optional.of(open);
        open.seen(at);
        return open;
    }

    private void finish(HttpExchange exchange) {
        opener.complete(exchange.draft(), flow);
    }

    private void endStray() {
        stray.ifPresent(Draft::finish);
        stray = Optional.empty();
    }

    @Override
    public void endOf(Side from) {
        if (next.isPresent()) {
            next.get().endOf(from);
        } else if (last.isPresent()) {
            readers[from.ordinal()].end(last.get());
        }
    }

    @Override
    public void end() {
        endOf(Side.REQUEST);
        endOf(Side.RESPONSE);
        endStray();
        while (!open.isEmpty()) {
            finish(open.remove());
        }
        next.ifPresent(Conversation::end);
    }

    @Override
    public long oldest() {
        long mine = Math.min(readers[0].oldest(), readers[1].oldest());
        long waiting = open.isEmpty() ? Long.MAX_VALUE : open.element().draft().offset();
        long lost = stray.map(Draft::offset).orElse(Long.MAX_VALUE);
        long inner = next.map(Conversation::oldest).orElse(Long.MAX_VALUE);
        return Math.min(Math.min(mine, waiting), Math.min(lost, inner));
    }
}

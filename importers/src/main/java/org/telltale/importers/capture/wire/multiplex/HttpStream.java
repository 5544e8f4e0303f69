package org.telltale.importers.capture.wire.multiplex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.text.HostName;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Side;

/// A stream of HTTP/2 or HTTP/3 while it is open: an exchange, or one for each message of gRPC.
public final class HttpStream {
    private static final Set<String> OUTCOME = Set.of("grpc-status", "grpc-message", "grpc-status-details-bin");

    private final Flow flow;
    private final Opener opener;
    private final String number;
    private final Draft draft;
    private final boolean[] headed = new boolean[2];
    private final boolean[] ended = new boolean[2];
    private final List<List<GrpcMessage>> messages = List.of(new ArrayList<>(), new ArrayList<>());
    private final GrpcFraming[] framings = {new GrpcFraming(), new GrpcFraming()};
    private boolean grpc;
    private Optional<Conversation> tunnel = Optional.empty();
    private String connected = "";

    /// @param version `HTTP/2` or `HTTP/3`
    public HttpStream(Flow flow, Opener opener, String version, long number, Moment at) {
        this.flow = flow;
        this.opener = opener;
        this.number = Long.toString(number);
        this.draft = flow.draft("http", at);
        draft.attribute("http version", version);
        draft.attribute("stream", this.number);
    }

    public long offset() {
        return draft.offset();
    }

    /// Answers a request of HTTP/1 that asked for the upgrade.
    public void upgraded(String method) {
        String url = flow.facts().getOrDefault("upgraded from", "");
        draft.request(method, url, HostName.of(url));
        headed[0] = true;
        ended[0] = true;
    }

    public boolean isDone() {
        return ended[0] && ended[1];
    }

    public void ended(Side side) {
        ended[side.ordinal()] = true;
    }

    public void problem(Moment at, String message) {
        draft.problem(true, at, message);
    }

    public void reset(Side by, long code, Moment at) {
        draft.seen(at);
        draft.attribute("reset by", (by == Side.REQUEST ? "client" : "server") + ", code " + code);
        ended[0] = true;
        ended[1] = true;
    }

    public void headers(Side side, List<Headers.Header> list, Moment at) {
        draft.seen(at);
        List<Headers.Header> plain =
                list.stream().filter(h -> !h.name().startsWith(":")).toList();
        Headers pseudo = new Headers(list);
        boolean interim = pseudo.first(":status").filter(s -> s.startsWith("1")).isPresent();
        if (interim) {
            draft.attributeToo("interim status", pseudo.first(":status").orElse(""));
            return;
        }
        if (headed[side.ordinal()]) {
            plain.forEach(h -> draft.attribute("trailer " + h.name(), h.value()));
            return;
        }
        headed[side.ordinal()] = true;
        draft.headers(side, new Headers(plain));
        pseudo.first(":status").filter(s -> s.matches("\\d{3}")).ifPresent(s -> draft.status(Integer.parseInt(s)));
        if (side == Side.RESPONSE) {
            // an answer without messages has its trailers here
            plain.stream()
                    .filter(h -> OUTCOME.contains(h.name()))
                    .forEach(h -> draft.attribute("trailer " + h.name(), h.value()));
        }
        if (side == Side.REQUEST) {
            request(pseudo);
        } else if (draft.isTunnel()) {
            connect();
        }
        grpc |= pseudo.first("content-type")
                .filter(t -> t.startsWith("application/grpc") && !t.startsWith("application/grpc-web"))
                .isPresent();
    }

    /// What the stream carries after CONNECT (RFC 9113, section 8.5; RFC 8441), each as a flow of its own.
    private void connect() {
        Flow inner = flow.stream(Long.parseLong(number), "tcp");
        inner.facts().put("upgraded from", draft.url());
        String details =
                draft.headers(Side.RESPONSE).first("sec-websocket-extensions").orElse("");
        tunnel = connected.isEmpty() ? Optional.of(opener.open(inner)) : opener.speak(connected, details, inner);
    }

    private void request(Headers pseudo) {
        String authority =
                pseudo.first(":authority").or(() -> pseudo.first("host")).orElse(flow.host());
        String method = pseudo.first(":method").orElse("");
        connected = pseudo.first(":protocol").orElse("");
        String path = pseudo.first(":path").orElse("");
        String scheme = pseudo.first(":scheme").orElse(flow.scheme());
        int colon = authority.lastIndexOf(':');
        boolean port = colon > authority.lastIndexOf(']');
        String host = port ? authority.substring(0, colon) : authority;
        draft.request(
                method,
                method.equals("CONNECT") && path.isEmpty() ? authority : scheme + "://" + authority + path,
                host.replaceAll("[\\[\\]]", ""));
    }

    public void data(Side side, Slice data, Moment at) {
        if (tunnel.isPresent()) {
            tunnel.get().bytes(side, data, at);
            return;
        }
        draft.seen(at);
        if (grpc) {
            framings[side.ordinal()].add(data, at, messages.get(side.ordinal()));
        }
        draft.body(side).add(data);
    }

    public void miss(Side side, long count, Moment at) {
        if (tunnel.isPresent()) {
            tunnel.get().gap(side, count, at);
            return;
        }
        draft.seen(at);
        draft.body(side).miss(count);
        framings[side.ordinal()].lose();
    }

    public void finish() {
        tunnel.ifPresent(Conversation::end);
        boolean framed = framings[0].isWhole() && framings[1].isWhole();
        int requests = messages.get(0).size();
        int responses = messages.get(1).size();
        if (!grpc || !framed || requests + responses == 0) {
            opener.complete(draft, flow);
        } else if (requests <= 1 && responses <= 1) {
            unary();
        } else {
            streaming();
        }
    }

    private void unary() {
        for (Side side : Side.values()) {
            for (GrpcMessage message : messages.get(side.ordinal())) {
                draft.body(side).take();
                draft.body(side).add(message.bytes());
                if (message.compressed()) {
                    draft.attribute(side.id() + " compressed", "yes");
                }
            }
        }
        draft.attribute("rpc", "grpc");
        draft.attribute(
                "messages",
                Integer.toString(messages.get(0).size() + messages.get(1).size()));
        draft.finish();
    }

    /// The stream itself keeps the headers; each message is an exchange of its own.
    private void streaming() {
        draft.attribute("rpc", "grpc");
        draft.body(Side.REQUEST).take();
        draft.body(Side.RESPONSE).take();
        draft.finish();
        for (Side side : Side.values()) {
            int position = 0;
            for (GrpcMessage message : messages.get(side.ordinal())) {
                Draft each = flow.draft("grpc", message.at());
                each.request(draft.method(), draft.url(), draft.host());
                each.headers(side, new Headers(draft.headers(side).list()));
                each.body(side).add(message.bytes());
                each.attribute("stream", number);
                each.attribute("message", Integer.toString(++position));
                if (message.compressed()) {
                    each.attribute(side.id() + " compressed", "yes");
                }
                each.finish();
            }
        }
    }
}

package org.telltale.importers.capture.wire.tls;

import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// A TLS connection. Its content goes to whoever understands it where the key log opens it; else the connection is an
/// exchange of what is said openly: bodies are the handshake messages in clear.
public final class TlsConversation implements Conversation {
    private final Flow flow;
    private final Opener opener;
    private final Keys keys;
    private final TlsSide[] sides;
    private Optional<Draft> draft = Optional.empty();
    private Optional<Conversation> inner = Optional.empty();
    private boolean helloSeen;
    private Optional<Moment> last = Optional.empty();

    public TlsConversation(Flow flow, Opener opener, KeyLog log) {
        this.flow = flow;
        this.opener = opener;
        this.keys = new Keys(log);
        this.sides = new TlsSide[] {new TlsSide(Side.REQUEST, this), new TlsSide(Side.RESPONSE, this)};
    }

    Keys keys() {
        return keys;
    }

    /// Whether the server has said what holds.
    boolean isAgreed() {
        return helloSeen;
    }

    TlsSide side(Side side) {
        return sides[side.ordinal()];
    }

    Draft draft(Moment at) {
        Draft open = draft.orElseGet(() -> {
            Draft fresh = flow.draft("tls", at);
            fresh.request("", flow.url("tls"), "");
            return fresh;
        });
        draft = Optional.of(open);
        open.seen(at);
        return open;
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        last = Optional.of(at);
        if (inner.isEmpty()) {
            draft(at);
        }
        side(from).bytes(data, at);
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        side(from).gap(missing, at);
    }

    /// Content in clear: the connection itself is no exchange any more.
    void content(Side from, Slice data, Moment at) {
        if (data.isEmpty()) {
            return;
        }
        Conversation reader = inner.orElseGet(() -> begin());
        reader.bytes(from, data, at);
    }

    /// Content was lost: so many bytes, as far as that can be told.
    void contentLost(Side from, long bytes, Moment at) {
        inner.ifPresent(reader -> reader.gap(from, bytes, at));
    }

    private Conversation begin() {
        flow.coveredByTls();
        draft = Optional.empty();
        Conversation reader =
                opener.speak(flow.facts().getOrDefault("alpn", ""), "", flow).orElseGet(() -> opener.open(flow));
        inner = Optional.of(reader);
        return reader;
    }

    /// Bytes that are no TLS, such as an answer in clear to a client that speaks TLS.
    void foreign(Side from, Slice data, Moment at) {
        if (inner.isEmpty()) {
            draft.ifPresent(this::finish);
            draft = Optional.empty();
            inner = Optional.of(opener.open(flow));
        }
        inner.orElseThrow().bytes(from, data, at);
    }

    /// A handshake message in clear, from its type on.
    void handshake(Side from, Slice message, boolean open, Moment at) {
        Slice body = message.from(4);
        if (open) {
            draft.ifPresent(d -> d.body(from).add(message));
        }
        if (message.u8(0) != 1) {
            keys.message(message);
        }
        switch (message.u8(0)) {
            case 1 -> {
                clientHello(Hello.client(body));
                keys.message(message);
            }
            case 2 -> serverHello(body);
            case 5 -> side(from).use(keys.handshake(Side.REQUEST));
            case 8 -> ServerFacts.extensions(body, flow.facts());
            case 11 -> {
                if (from == Side.RESPONSE) {
                    ServerFacts.certificate(body, keys.isThree(), flow.facts());
                }
            }
            case 20 -> {
                if (keys.isThree()) {
                    side(from).use(keys.application(from));
                }
            }
            case 24 -> {
                if (keys.isThree()) {
                    side(from).use(keys.updated(from));
                }
            }
            default -> {
                // tickets, key exchange and the like say nothing that is shown
            }
        }
    }

    /// Why a side gives the connection up, as a client does that does not trust the server's certificate.
    void alert(Side from, int description) {
        if (description != Alerts.CLOSE) {
            draft.ifPresent(open -> open.attributeToo(from.id() + " alert", Alerts.name(description)));
        }
    }

    /// A ClientHello in the form of SSL 2.0, from its type on.
    void oldHello(Slice message) {
        draft.ifPresent(d -> d.body(Side.REQUEST).add(message));
        clientHello(OldHello.of(message));
    }

    private void clientHello(Hello hello) {
        keys.client(hello);
        ClientFacts.add(hello, 't', flow.facts());
        draft.ifPresent(d -> d.request("", flow.url("tls"), ""));
    }

    private void serverHello(Slice body) {
        ServerFacts.read(body).ifPresent(this::serverHello);
    }

    private void serverHello(Hello hello) {
        keys.server(hello);
        helloSeen = true;
        ServerFacts.add(hello, flow.facts());
        if (keys.isThree()) {
            boolean known = keys.handshake(Side.REQUEST).isPresent();
            side(Side.REQUEST)
                    .useThree(
                            keys.early(),
                            known ? keys.handshake(Side.REQUEST) : keys.application(Side.REQUEST),
                            !known);
            boolean served = keys.handshake(Side.RESPONSE).isPresent();
            side(Side.RESPONSE)
                    .useThree(
                            Optional.empty(),
                            served ? keys.handshake(Side.RESPONSE) : keys.application(Side.RESPONSE),
                            !served);
        }
    }

    private void finish(Draft open) {
        open.attribute("request bytes", Long.toString(side(Side.REQUEST).total()));
        open.attribute("response bytes", Long.toString(side(Side.RESPONSE).total()));
        open.body(Side.REQUEST);
        open.body(Side.RESPONSE);
        long failed = side(Side.REQUEST).failed() + side(Side.RESPONSE).failed();
        if (failed > 0) {
            open.problem(true, open.start(), failed + " records do not open with the keys that the key log has");
        }
        open.finish();
    }

    @Override
    public void endOf(Side from) {
        inner.ifPresent(reader -> reader.endOf(from));
    }

    @Override
    public void end() {
        last.ifPresent(at -> {
            sides[0].tellLost(at);
            sides[1].tellLost(at);
        });
        inner.ifPresent(Conversation::end);
        long failed = side(Side.REQUEST).failed() + side(Side.RESPONSE).failed();
        if (draft.isEmpty() && failed > 0 && last.isPresent()) {
            draft(last.get());
        }
        draft.ifPresent(this::finish);
        draft = Optional.empty();
    }

    @Override
    public long oldest() {
        long mine = draft.map(Draft::offset).orElse(Long.MAX_VALUE);
        return Math.min(mine, inner.map(Conversation::oldest).orElse(Long.MAX_VALUE));
    }
}

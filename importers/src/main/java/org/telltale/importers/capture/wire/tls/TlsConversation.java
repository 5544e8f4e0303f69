package org.telltale.importers.capture.wire.tls;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.packet.Cursor;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// A TLS connection. Its content goes to whoever understands it where the key log opens it; else the connection is an
/// exchange of what is said openly: bodies are the handshake messages in clear.
public final class TlsConversation implements Conversation {
    private static final byte[] RETRY =
            HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    private final Flow flow;
    private final Opener opener;
    private final Keys keys;
    private final TlsSide[] sides;
    private Optional<Draft> draft = Optional.empty();
    private Optional<Conversation> inner = Optional.empty();
    private String protocol = "";
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

    /// A record with content was lost.
    void contentLost(Side from, Moment at) {
        inner.ifPresent(reader -> reader.gap(from, 1, at));
    }

    private Conversation begin() {
        flow.coveredByTls();
        draft = Optional.empty();
        Conversation reader = opener.speak(protocol, "", flow).orElseGet(() -> opener.open(flow));
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
        switch (message.u8(0)) {
            case 1 -> clientHello(Hello.client(body));
            case 2 -> serverHello(body);
            case 5 -> side(from).use(keys.handshake(Side.REQUEST));
            case 8 -> encryptedExtensions(body);
            case 11 -> {
                if (from == Side.RESPONSE) {
                    certificate(body);
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

    /// A ClientHello in the form of SSL 2.0, from its type on.
    void oldHello(Slice message) {
        draft.ifPresent(d -> d.body(Side.REQUEST).add(message));
        clientHello(OldHello.of(message));
    }

    private void clientHello(Hello hello) {
        keys.client(hello);
        ClientFacts.add(hello, false, flow.facts());
        draft.ifPresent(d -> d.request("", flow.url("tls"), ""));
    }

    private void serverHello(Slice body) {
        Hello hello = Hello.server(body);
        if (Arrays.equals(hello.random().toArray(), RETRY)) {
            return;
        }
        keys.server(hello);
        helloSeen = true;
        flow.facts().put("tls version", Hello.versionName(hello.versions().getFirst()));
        flow.facts().put("cipher suite", CipherSuite.name(hello.suites().getFirst()));
        agree(hello.protocols());
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

    private void agree(List<String> protocols) {
        if (!protocols.isEmpty()) {
            protocol = protocols.getFirst();
            flow.facts().put("alpn", protocol);
        }
    }

    private void encryptedExtensions(Slice body) {
        Slice alpn = Hello.extensions(new Cursor(body)).getOrDefault(16, Slice.EMPTY);
        agree(Hello.protocols(alpn));
    }

    private void certificate(Slice body) {
        Cursor in = new Cursor(body);
        if (keys.isThree()) {
            in.skip(in.u8());
        }
        in.skip(3);
        CertificateNames names = CertificateNames.of(in.bytes(in.u24()));
        put("certificate subject", names.subject());
        put("certificate issuer", names.issuer());
        put("certificate names", names.hosts().stream().collect(Collectors.joining(", ")));
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            flow.facts().putIfAbsent(name, value);
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

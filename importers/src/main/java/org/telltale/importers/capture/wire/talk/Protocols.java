package org.telltale.importers.capture.wire.talk;

import java.util.Optional;
import org.telltale.importers.capture.wire.dns.DnsConversation;
import org.telltale.importers.capture.wire.dns.DnsOverHttp;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.EachStream;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.flow.RawConversation;
import org.telltale.importers.capture.wire.flow.Streams;
import org.telltale.importers.capture.wire.http.HttpConversation;
import org.telltale.importers.capture.wire.http2.Http2Conversation;
import org.telltale.importers.capture.wire.http3.Http3Conversation;
import org.telltale.importers.capture.wire.multiplex.GrpcWeb;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.quic.ConnectionIds;
import org.telltale.importers.capture.wire.quic.QuicConversation;
import org.telltale.importers.capture.wire.tls.DtlsConversation;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.importers.capture.wire.tls.TlsConversation;
import org.telltale.importers.capture.wire.websocket.WebSocketConversation;

/// All protocols that are understood, by what their bytes begin with or what the ends agreed on.
public final class Protocols implements Opener {
    private final KeyLog keys;
    private final ConnectionIds connections = new ConnectionIds();

    public Protocols(KeyLog keys) {
        this.keys = keys;
    }

    @Override
    public Conversation open(Flow flow) {
        int server = flow.ends().serverPort();
        int client = flow.ends().clientPort();
        if (!flow.isStream()) {
            return datagrams(flow, server, client);
        }
        boolean covered = flow.scheme().equals("https");
        boolean names = covered ? server == 853 : server == 53 || client == 53;
        if (names) {
            return new DnsConversation(flow, "dns");
        }
        return flow.enter() ? new Undecided(flow, this) : new RawConversation(flow, this, flow.transport());
    }

    private Conversation datagrams(Flow flow, int server, int client) {
        int known = server == 53 || server == 5353 || server == 5355 ? server : client;
        return switch (known) {
            case 53 -> new DnsConversation(flow, "dns");
            case 5353 -> new DnsConversation(flow, "mdns");
            case 5355 -> new DnsConversation(flow, "llmnr");
            default ->
                server == 1900 || client == 1900
                        ? new HttpConversation(flow, this)
                        : new RawConversation(flow, this, "udp");
        };
    }

    @Override
    public Optional<Conversation> speak(String protocol, String details, Flow flow) {
        return switch (protocol) {
            case "http/1.1", "http/1.0" -> Optional.of(new HttpConversation(flow, this));
            case "h2" -> Optional.of(new Http2Conversation(flow, this, ""));
            case "h2c" -> Optional.of(new Http2Conversation(flow, this, details));
            case "websocket" -> Optional.of(new WebSocketConversation(flow, details));
            case "tls" -> flow.enter() ? Optional.of(new TlsConversation(flow, this, keys)) : Optional.empty();
            case "dns", "dot", "doq" -> Optional.of(new DnsConversation(flow, "dns"));
            case "tcp" -> Optional.of(new RawConversation(flow, this, flow.transport()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Conversation> begunBy(Slice datagram, Flow flow) {
        if (DnsConversation.begins(datagram)) {
            return Optional.of(new DnsConversation(flow, "dns"));
        }
        if (beginsDtls(datagram) && flow.enter()) {
            return Optional.of(new DtlsConversation(flow, new RawConversation(flow, this, "udp")));
        }
        return QuicConversation.begins(datagram)
                ? Optional.of(new QuicConversation(flow, this, keys, connections))
                : connections.find(datagram);
    }

    @Override
    public Streams streams(String protocol, Flow flow) {
        if (protocol.startsWith("doq")) {
            return new EachStream(flow, this, "doq");
        }
        return protocol.startsWith("h3") ? new Http3Conversation(flow, this) : new EachStream(flow, this, "");
    }

    @Override
    public void complete(Draft draft, Flow flow) {
        DnsOverHttp.tell(draft, flow);
        if (GrpcWeb.is(draft)) {
            GrpcWeb.finish(draft, flow);
        } else {
            draft.finish();
        }
    }

    @Override
    public boolean beginsDtls(Slice datagram) {
        return DtlsConversation.begins(datagram);
    }

    @Override
    public boolean beginsTls(Slice bytes) {
        return bytes.u8(0) == 22 && bytes.u8(1) == 3 && bytes.u8(2) <= 4 && bytes.u8(5) == 1 && bytes.has(0, 11);
    }
}

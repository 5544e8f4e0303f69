package org.telltale.importers.capture.netlog;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Ends;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Names;
import org.telltale.importers.capture.wire.flow.Output;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.talk.Protocols;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Side;

/// Understands the bytes of sockets as if they had come in packets: messages of WebSockets, lookups of names, and the
/// bodies of requests, which a log does not tell by themselves.
final class NetlogTalk {
    private static final int MOST_SOCKETS = 20_000;
    private static final int MOST_BODIES = 50_000;

    /// What the log tells better by itself, or holds as the socket's bytes.
    private static final Set<String> TOLD = Set.of("http", "tcp", "tls");

    private final NetlogConstants constants;
    private final Protocols protocols;
    private final Output output = new Output(new Taking(), new Names());
    private final Map<Long, Talk> talks = new HashMap<>();
    private final Map<String, Deque<Bytes>> bodies = new HashMap<>();
    private final List<CapturedRecord> records = new ArrayList<>();
    private int kept;

    /// What is spoken over one socket.
    private record Talk(Flow flow, Conversation conversation, boolean clear) {}

    NetlogTalk(NetlogConstants constants, KeyLog keys) {
        this.constants = constants;
        this.protocols = new Protocols(keys);
    }

    /// Takes bytes of a socket; sealed ones are passed over once it gave some in clear.
    ///
    /// @param known what the log says about the connection
    void bytes(NetlogEvent event, Side side, Bytes content, boolean clear, Map<String, String> known) {
        Optional<Talk> before = Optional.ofNullable(talks.get(event.source()));
        if (before.isPresent() && before.get().clear() && !clear || before.isEmpty() && talks.size() >= MOST_SOCKETS) {
            return;
        }
        Talk talk = before.filter(open -> open.clear() == clear).orElseGet(() -> begin(event, clear, known, before));
        Moment at = new Moment(1, event.span(), constants.moment(event.tick()));
        talk.conversation().bytes(side, Slice.of(content.toArray()), at);
        output.release(Long.MAX_VALUE);
    }

    private Talk begin(NetlogEvent event, boolean clear, Map<String, String> known, Optional<Talk> sealed) {
        boolean stream = !event.type().startsWith("UDP_");
        Flow flow = new Flow(ends(known), talks.size() + 1, stream, output);
        flow.facts().clear();
        sealed.ifPresent(open -> flow.facts().putAll(open.flow().facts()));
        flow.facts().putAll(known);
        flow.facts().put("connection", "socket " + event.source());
        if (clear) {
            flow.coveredByTls();
        }
        Talk talk = new Talk(flow, protocols.open(flow), clear);
        talks.put(event.source(), talk);
        return talk;
    }

    private static Ends ends(Map<String, String> known) {
        String port = known.getOrDefault("server port", "");
        return new Ends(
                new Address(Slice.EMPTY),
                0,
                address(known.getOrDefault("server ip", "")),
                port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0);
    }

    private static Address address(String literal) {
        try {
            byte[] bytes = literal.isEmpty()
                    ? new byte[0]
                    : InetAddress.ofLiteral(literal).getAddress();
            return new Address(Slice.of(bytes));
        } catch (IllegalArgumentException _) {
            return new Address(Slice.EMPTY);
        }
    }

    /// What the bytes of a socket say about its connection.
    Map<String, String> facts(long socket) {
        return Optional.ofNullable(talks.get(socket))
                .map(talk -> Map.copyOf(talk.flow().facts()))
                .orElse(Map.of());
    }

    /// The body of the first request of this kind whose body was not asked for yet.
    Optional<Bytes> body(String method, String url, long length) {
        return Optional.ofNullable(bodies.get(method + " " + url))
                .flatMap(all -> all.stream()
                        .filter(body -> body.size() == length)
                        .findFirst()
                        .filter(all::remove));
    }

    /// What was understood since the call before.
    List<CapturedRecord> take() {
        List<CapturedRecord> taken = List.copyOf(records);
        records.clear();
        return taken;
    }

    /// The file offset of the oldest event of which a record is still to come.
    long oldest() {
        return talks.values().stream()
                .mapToLong(talk -> talk.conversation().oldest())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    void end() {
        talks.values().forEach(talk -> talk.conversation().end());
        output.release(Long.MAX_VALUE);
    }

    private final class Taking implements ExchangeSink {
        @Override
        public void record(CapturedRecord record) {
            Bytes body = record.request().map(CapturedMessage::body).orElse(Bytes.EMPTY);
            boolean upload = record.protocol().equals("http") && !body.isEmpty() && kept < MOST_BODIES;
            if (upload) {
                kept++;
                bodies.computeIfAbsent(record.method() + " " + record.url(), _ -> new ArrayDeque<>())
                        .add(body);
            }
            if (!TOLD.contains(record.protocol())) {
                records.add(record);
            }
        }

        @Override
        public void problem(Problem problem) {}
    }
}

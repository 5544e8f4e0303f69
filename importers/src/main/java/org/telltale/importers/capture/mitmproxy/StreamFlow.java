package org.telltale.importers.capture.mitmproxy;

import java.net.InetAddress;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Draft;
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
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Side;

/// A flow of TCP, UDP or the name service: its messages are understood as if they had come in packets.
final class StreamFlow {
    private final FlowEntry entry;
    private final Output output;
    private final Flow flow;
    private final Protocols protocols;

    StreamFlow(FlowEntry entry, int number, KeyLog keys, ExchangeSink sink) {
        this.entry = entry;
        this.output = new Output(sink, new Names());
        this.protocols = new Protocols(keys);
        this.flow = new Flow(ends(), number, entry.type().equals("tcp"), output);
        Map<String, String> facts = entry.facts();
        facts.putIfAbsent("connection", flow.facts().getOrDefault("connection", ""));
        flow.facts().clear();
        flow.facts().putAll(facts);
        if (facts.containsKey("tls version")) {
            flow.coveredByTls();
        }
    }

    private Ends ends() {
        Optional<Link.End> client = entry.client().client();
        Link server = entry.server();
        Optional<Link.End> peer = server.peer().or(server::asked);
        Address address = address(peer);
        server.asked()
                .filter(end -> Link.address(end.name()).isEmpty())
                .ifPresent(end -> output.names().put(address, end.name()));
        return new Ends(address(client), port(client), address, port(peer));
    }

    /// An address of no bytes where none is known.
    private static Address address(Optional<Link.End> end) {
        String literal = end.map(e -> Link.address(e.name())).orElse("");
        try {
            byte[] bytes = literal.isEmpty()
                    ? new byte[0]
                    : InetAddress.ofLiteral(literal).getAddress();
            return new Address(Slice.of(bytes));
        } catch (IllegalArgumentException _) {
            return new Address(Slice.EMPTY);
        }
    }

    private static int port(Optional<Link.End> end) {
        return end.map(Link.End::port).orElse(0);
    }

    private Moment moment(Value place, Value time) {
        return new Moment(1, place.span(), time.time());
    }

    /// Messages of TCP or UDP: `[from client, content, time]`.
    void messages(Iterator<Value> messages, JobContext job) {
        Conversation conversation = protocols.open(flow);
        boolean any = false;
        while (messages.hasNext()) {
            job.check();
            Value message = messages.next();
            List<Value> parts = message.items();
            if (parts.size() >= 2) {
                Side side = parts.get(0).isTrue() ? Side.REQUEST : Side.RESPONSE;
                Moment at = moment(message, parts.size() > 2 ? parts.get(2) : Value.NULL);
                conversation.bytes(side, Slice.of(parts.get(1).bytes().toArray()), at);
                any = true;
            }
            if (output.isFull()) {
                output.release(conversation.oldest());
            }
        }
        conversation.end();
        if (!any) {
            silent();
        }
        output.release(Long.MAX_VALUE);
    }

    private void silent() {
        Value time = entry.get("timestamp_created").isNull()
                ? entry.server().entries().getOrDefault("timestamp_start", Value.NULL)
                : entry.get("timestamp_created");
        Draft draft = flow.draft(entry.type(), new Moment(1, entry.span(), time.time()));
        draft.request("", flow.ends().serverPort() == 0 ? "" : flow.url(entry.type()), "");
        draft.attribute("outcome", "no data");
        draft.finish();
    }

    /// A question and its answer, of which the file keeps fields and not the bytes that were sent.
    void dns() {
        flow.facts().put("messages", "put together from fields");
        Conversation conversation = protocols.speak("dns", "", flow).orElseThrow();
        boolean any = false;
        for (Side side : Side.values()) {
            Value message = entry.get(side.id());
            if (message.isDictionary()) {
                Bytes packed = DnsPacking.pack(message.entries());
                Value time = message.entries().getOrDefault("timestamp", Value.NULL);
                conversation.bytes(side, Slice.of(packed.toArray()), new Moment(1, entry.span(), time.time()));
                any = true;
            }
        }
        conversation.end();
        if (!any) {
            silent();
        }
        output.release(Long.MAX_VALUE);
    }
}

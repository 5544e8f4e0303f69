package org.telltale.importers.capture.wire.dns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.payload.dns.DnsNames;
import org.telltale.model.session.Side;

/// The name service (RFC 1035) and its kin on the local network: a question with its answer is an exchange.
public final class DnsConversation implements Conversation {
    private static final int MOST_OPEN = 4096;

    private final Flow flow;
    private final String protocol;
    private final ByteQueue[] queues = {new ByteQueue(), new ByteQueue()};
    private final boolean[] lost = new boolean[2];
    private final Map<Integer, Draft> open = new LinkedHashMap<>();
    private Optional<Moment> last = Optional.empty();

    /// @param protocol `dns`, `mdns` or `llmnr`
    public DnsConversation(Flow flow, String protocol) {
        this.flow = flow;
        this.protocol = protocol;
    }

    /// Whether a datagram on any port is a plain question, one, of a known type, or the answer to such a one.
    public static boolean begins(Slice data) {
        boolean answer = (data.u16(2) & 0x8000) != 0;
        boolean flags = (data.u16(2) & (answer ? ~0x85b3 : ~0x0130)) == 0;
        boolean counts = data.u16(4) == 1 && (answer ? data.u16(6) > 0 : data.u32(6) == 0 && data.u16(10) <= 1);
        if (!data.has(0, 17) || !flags || !counts) {
            return false;
        }
        DnsMessage message = DnsMessage.of(data);
        boolean named = message.whole()
                && message.name().indexOf('.') > 0
                && message.name().indexOf('\\') < 0;
        return named && !DnsNames.type(message.type()).startsWith("TYPE");
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        last = Optional.of(at);
        if (!flow.isStream()) {
            message(from, data, at);
            return;
        }
        if (lost[from.ordinal()]) {
            stray(from, data, at, "bytes after a part that was not captured");
            return;
        }
        ByteQueue queue = queues[from.ordinal()];
        queue.add(data);
        while (queue.size() >= 2 && queue.size() - 2 >= queue.view().u16(0)) {
            int length = queue.view().u16(0);
            message(from, Slice.of(queue.view().part(2, length).toArray()), at);
            queue.drop(2 + length);
        }
    }

    private void message(Side from, Slice data, Moment at) {
        if (!DnsMessage.fits(data)) {
            stray(from, data, at, "shorter than the header of a message");
            return;
        }
        DnsMessage message = DnsMessage.of(data);
        Draft draft = message.response() ? answered(message, at) : asked(message, at);
        Side side = message.response() ? Side.RESPONSE : Side.REQUEST;
        draft.body(side).add(data);
        draft.seen(at);
        if (!message.whole()) {
            draft.problem(true, at, "the " + side.id() + " is cut off or damaged at its byte " + message.damage());
        }
        if (message.response()) {
            draft.attribute("code", DnsNames.code(message.code()));
            if (!message.answers().isEmpty()) {
                draft.attribute("answers", String.join(", ", message.answers()));
            }
            for (Address address : message.addresses()) {
                flow.output().names().put(address, message.name());
            }
            draft.finish();
        }
    }

    private Draft asked(DnsMessage message, Moment at) {
        Draft draft = begin(message, at);
        Optional.ofNullable(open.put(message.id(), draft)).ifPresent(Draft::finish);
        if (open.size() > MOST_OPEN) {
            var oldest = open.entrySet().iterator();
            oldest.next().getValue().finish();
            oldest.remove();
        }
        return draft;
    }

    private Draft answered(DnsMessage message, Moment at) {
        Draft known = open.remove(message.id());
        return known == null ? begin(message, at) : known;
    }

    private Draft begin(DnsMessage message, Moment at) {
        Draft draft = flow.draft(protocol, at);
        String server = flow.ends().server().toString();
        String host = flow.ends().server().isSix() ? "[" + server + "]" : server;
        String name = message.name().isEmpty() ? "." : message.name();
        String type = DnsNames.type(message.type());
        draft.request(DnsNames.opcode(message.opcode()), "dns://" + host + "/" + name + "?type=" + type, server);
        draft.attribute("question", message.name());
        draft.attribute("question type", type);
        return draft;
    }

    private void stray(Side from, Slice data, Moment at, String why) {
        Draft draft = flow.draft(protocol, at);
        draft.request("", flow.url(protocol), "");
        draft.body(from).add(data);
        draft.problem(true, at, why);
        draft.finish();
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        if (flow.isStream()) {
            lost[from.ordinal()] = true;
            endOf(from);
        }
    }

    @Override
    public void endOf(Side from) {
        ByteQueue queue = queues[from.ordinal()];
        if (queue.size() > 0) {
            stray(from, Slice.of(queue.takeAll()), last.orElseThrow(), "the stream ends in a message");
        }
    }

    @Override
    public void end() {
        endOf(Side.REQUEST);
        endOf(Side.RESPONSE);
        open.values().forEach(Draft::finish);
        open.clear();
    }

    @Override
    public long oldest() {
        boolean waits = queues[0].size() + queues[1].size() > 0;
        long waiting = waits ? last.map(m -> m.span().offset()).orElse(Long.MAX_VALUE) : Long.MAX_VALUE;
        return Math.min(
                waiting, open.values().stream().mapToLong(Draft::offset).min().orElse(Long.MAX_VALUE));
    }
}

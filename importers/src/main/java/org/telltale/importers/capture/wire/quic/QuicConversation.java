package org.telltale.importers.capture.wire.quic;

import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.tls.ClientFacts;
import org.telltale.model.session.Side;

/// A QUIC connection (RFC 9000): an exchange of what its Initial packets say, whose request is the ClientHello.
public final class QuicConversation implements Conversation {
    private static final int MOST_TRIED = 32;

    private final Flow flow;
    private final CryptoStream crypto = new CryptoStream();
    private final long[] bytes = new long[2];
    private final long[] datagrams = new long[2];
    private Optional<Draft> draft = Optional.empty();
    private Optional<Slice> original = Optional.empty();
    private boolean known;
    private int tried;

    public QuicConversation(Flow flow) {
        this.flow = flow;
    }

    /// Whether a client's datagram begins a connection of a known version.
    public static boolean begins(Slice datagram) {
        return InitialPacket.isLong(datagram)
                && QuicVersion.of(InitialPacket.version(datagram)).isPresent()
                && datagram.length() >= 256;
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        Draft open = draft.orElseGet(() -> {
            Draft fresh = flow.draft("quic", at);
            fresh.request("", flow.url("quic"), "");
            return fresh;
        });
        draft = Optional.of(open);
        open.seen(at);
        bytes[from.ordinal()] += data.length();
        datagrams[from.ordinal()]++;
        if (from == Side.REQUEST && !known && tried++ < MOST_TRIED) {
            initial(data, open);
        }
    }

    private void initial(Slice datagram, Draft open) {
        Slice rest = datagram;
        while (InitialPacket.isLong(rest) && !known) {
            flow.facts().putIfAbsent("quic version", QuicVersion.name(InitialPacket.version(rest)));
            Slice own = Slice.of(InitialPacket.connection(rest).toArray());
            Slice first = original.orElse(own);
            original = Optional.of(first);
            // after a Retry the keys follow from the new connection id
            Slice now = rest;
            Optional<InitialPacket> packet = InitialPacket.open(rest, first).or(() -> InitialPacket.open(now, own));
            if (packet.isEmpty()) {
                return;
            }
            crypto.add(packet.get().frames());
            rest = packet.get().rest();
            crypto.message().ifPresent(message -> {
                known = true;
                open.body(Side.REQUEST).add(message);
                ClientFacts.add(message.from(4), true, flow.facts());
                open.request("", flow.url("quic"), "");
            });
        }
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        draft.ifPresent(open -> open.problem(false, at, "a datagram was not captured in full"));
    }

    @Override
    public void endOf(Side from) {}

    @Override
    public void end() {
        draft.ifPresent(open -> {
            for (Side side : Side.values()) {
                open.body(side);
                open.attribute(side.id() + " bytes", Long.toString(bytes[side.ordinal()]));
                open.attribute(side.id() + " datagrams", Long.toString(datagrams[side.ordinal()]));
            }
            open.finish();
        });
        draft = Optional.empty();
    }

    @Override
    public long oldest() {
        return draft.map(Draft::offset).orElse(Long.MAX_VALUE);
    }
}

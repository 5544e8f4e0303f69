package org.telltale.importers.capture.wire.quic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.quic.QuicSide.Level;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.model.session.Side;

/// A QUIC connection (RFC 9000). Its streams go to whoever understands them where the key log opens it; else the
/// connection is an exchange of what its Initial packets say openly, whose request is the ClientHello.
public final class QuicConversation implements Conversation {
    private static final int LEAST = 256;
    private static final int MOST_WAITING = 512;
    private static final int MOST_IDS = 4;

    private final Flow flow;
    private final Opener opener;
    private final ConnectionIds ids;
    private final QuicSide[] sides = {new QuicSide(Side.REQUEST), new QuicSide(Side.RESPONSE)};
    private final QuicHandshake handshake;
    private final QuicDraft draft;
    private final List<byte[]> chosen = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<QuicVersion> version = Optional.empty();
    private Optional<StreamTable> streams = Optional.empty();
    private Optional<Moment> last = Optional.empty();
    private boolean google;

    private record Waiting(Side from, Slice packet, Level level, int number, Moment at) {}

    public QuicConversation(Flow flow, Opener opener, KeyLog log, ConnectionIds ids) {
        this.flow = flow;
        this.opener = opener;
        this.ids = ids;
        this.draft = new QuicDraft(flow);
        this.handshake = new QuicHandshake(flow, new QuicKeys(log), draft);
    }

    /// Whether a client's datagram begins a connection of a known version.
    public static boolean begins(Slice datagram) {
        boolean known = (datagram.u8(0) & 0xc0) == 0xc0
                && QuicVersion.of(LongPacket.version(datagram)).isPresent();
        return datagram.length() >= LEAST
                && (known || GoogleHello.version(datagram).isPresent());
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        last = Optional.of(at);
        draft.datagram(from, data.length(), at, streams.isPresent());
        if (from == Side.REQUEST && version.isEmpty() && !google) {
            GoogleHello.version(data).ifPresent(name -> {
                google = QuicVersion.of(LongPacket.version(data)).isEmpty();
                flow.facts().putIfAbsent("quic version", name);
            });
        }
        if (google) {
            if (from == Side.REQUEST) {
                GoogleHello.in(data).ifPresent(handshake::google);
            }
            return;
        }
        Slice rest = data;
        while (!rest.isEmpty()) {
            Optional<LongPacket> packet = LongPacket.of(rest);
            packet.ifPresent(p -> take(from, p, at));
            boolean isShort = (rest.u8(0) & 0x80) == 0;
            rest = packet.isPresent() ? packet.get().rest() : isShort ? addressed(from, rest, at) : Slice.EMPTY;
        }
    }

    private void take(Side from, LongPacket packet, Moment at) {
        if (from == Side.REQUEST || version.isPresent()) {
            version = Optional.of(packet.version());
            flow.facts().putIfAbsent("quic version", QuicVersion.name(LongPacket.version(packet.bytes())));
        }
        issued(from, packet.source());
        switch (packet.type()) {
            case INITIAL -> initial(from, packet, at);
            case EARLY -> sealed(new Waiting(from, packet.bytes(), Level.EARLY, packet.number(), at));
            case HANDSHAKE -> sealed(new Waiting(from, packet.bytes(), Level.HANDSHAKE, packet.number(), at));
            case RETRY -> flow.facts().put("quic retry", "yes");
        }
    }

    private void issued(Side by, Slice id) {
        sides[by.ordinal()].issued(id);
        ids.put(id, this, by);
    }

    private void initial(Side from, LongPacket packet, Moment at) {
        QuicSide side = sides[from.ordinal()];
        Optional<Slice> content = side.initial(packet, chosen);
        if (content.isEmpty() && from == Side.REQUEST && chosen.size() < MOST_IDS) {
            // the first, or one after a Retry, from which on keys follow from the new id
            chosen.add(packet.target().toArray());
            content = side.initial(packet, chosen);
            if (content.isEmpty()) {
                chosen.removeLast();
            }
        }
        content.ifPresent(frames -> walk(from, frames, Level.INITIAL, at));
    }

    /// A packet of a short header; how long its connection id is, only who it addresses knows. Gives what follows on it:
    /// a datagram that its host cuts up later was captured whole.
    private Slice addressed(Side from, Slice packet, Moment at) {
        QuicSide side = sides[from.ordinal()];
        for (int length : sides[1 - from.ordinal()].idLengths()) {
            Waiting one = new Waiting(from, packet, Level.APPLICATION, 1 + length, at);
            if (!handshake.isClientKnown()) {
                keep(one);
                return Slice.EMPTY;
            }
            for (int size : side.segments().sizes(packet.length())) {
                if (open(new Waiting(from, packet.part(0, size), Level.APPLICATION, 1 + length, at))) {
                    side.segments().found(size, packet.length());
                    return packet.from(size);
                }
            }
        }
        draft.failed(side.space(Level.APPLICATION).hasCipher());
        return Slice.EMPTY;
    }

    private void sealed(Waiting one) {
        if (!handshake.isClientKnown()) {
            keep(one);
        } else if (!open(one)) {
            draft.failed(space(one).hasCipher());
        }
    }

    /// Keeps a packet until the ClientHello is known, which says by what secrets it opens.
    private void keep(Waiting one) {
        if (!handshake.isClientKnown() && waiting.size() < MOST_WAITING) {
            Slice own = Slice.of(one.packet().toArray());
            waiting.add(new Waiting(one.from(), own, one.level(), one.number(), one.at()));
        }
    }

    private PacketSpace space(Waiting one) {
        return sides[one.from().ordinal()].space(one.level());
    }

    private boolean open(Waiting one) {
        PacketSpace space = space(one);
        if (!space.hasCipher() && version.isPresent()) {
            space.use(handshake.ciphers(version.get(), one.level(), one.from()));
        }
        Optional<Slice> content = space.open(one.packet(), one.number());
        content.ifPresent(frames -> walk(one.from(), frames, one.level(), one.at()));
        return content.isPresent();
    }

    private void crypto(Side from, Level level, long offset, Slice data, Moment at) {
        boolean before = handshake.isClientKnown();
        for (Slice message : sides[from.ordinal()].handshake(level).add(offset, data, at)) {
            handshake.message(from, message, level == Level.INITIAL);
        }
        if (!before && handshake.isClientKnown()) {
            List<Waiting> all = List.copyOf(waiting);
            waiting.clear();
            all.forEach(this::open);
        }
    }

    private void walk(Side from, Slice content, Level level, Moment at) {
        Frames.walk(content, level.isHandshake(), new Frames.Listener() {
            @Override
            public void crypto(long offset, Slice data) {
                QuicConversation.this.crypto(from, level, offset, data, at);
            }

            @Override
            public void stream(long id, long offset, Slice data, boolean last) {
                table().add(id, from, offset, data, last, at);
            }

            @Override
            public void reset(long id, long code) {
                table().reset(id, from, code, at);
            }

            @Override
            public void datagram(Slice data) {
                table().datagram(from, data, at);
            }

            @Override
            public void connectionId(Slice id) {
                issued(from, id);
            }

            @Override
            public void close(long code) {
                flow.facts().putIfAbsent("closed by", (from == Side.REQUEST ? "client" : "server") + ", code " + code);
            }
        });
    }

    /// The streams of the application: from now on the connection itself is no exchange.
    private StreamTable table() {
        StreamTable open = streams.orElseGet(() -> {
            flow.coveredByTls();
            draft.drop();
            return new StreamTable(opener.streams(handshake.protocol(), flow));
        });
        streams = Optional.of(open);
        return open;
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        draft.cut(at);
    }

    @Override
    public void endOf(Side from) {}

    @Override
    public void end() {
        last.ifPresent(at -> {
            streams.ifPresent(table -> table.end(at));
            draft.end(at);
        });
    }

    @Override
    public long oldest() {
        long held = waiting.isEmpty()
                ? Long.MAX_VALUE
                : waiting.getFirst().at().span().offset();
        long inner = streams.map(StreamTable::oldest).orElse(Long.MAX_VALUE);
        return Math.min(Math.min(draft.oldest(), inner), held);
    }
}

package org.telltale.importers.capture.wire.quic;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// What one side of a QUIC connection sends: the protection of its packets by level, and its handshake messages.
final class QuicSide {
    private static final int MOST_IDS = 8;

    /// Where a packet stands in the handshake.
    enum Level {
        INITIAL,
        EARLY,
        HANDSHAKE,
        APPLICATION;

        /// Whether its packets carry no streams.
        boolean isHandshake() {
            return this == INITIAL || this == HANDSHAKE;
        }
    }

    private final Side side;
    private final Map<String, PacketSpace> initial = new LinkedHashMap<>();
    private final Map<Level, PacketSpace> spaces = new EnumMap<>(Level.class);
    private final Map<Level, HandshakeStream> handshakes = new EnumMap<>(Level.class);
    private final Segments segments = new Segments();
    private final Set<Integer> idLengths = new LinkedHashSet<>();

    QuicSide(Side side) {
        this.side = side;
    }

    HandshakeStream handshake(Level level) {
        return handshakes.computeIfAbsent(level, _ -> new HandshakeStream());
    }

    PacketSpace space(Level level) {
        return spaces.computeIfAbsent(level, _ -> new PacketSpace());
    }

    Segments segments() {
        return segments;
    }

    /// Notes a connection id by which this side is to be addressed.
    void issued(Slice id) {
        if (idLengths.size() < MOST_IDS) {
            idLengths.add(id.length());
        }
    }

    /// How long ids are that address this side; more than one length is rare.
    List<Integer> idLengths() {
        return List.copyOf(idLengths);
    }

    /// Opens an Initial packet with the keys of one of the ids that the client chose for the server.
    Optional<Slice> initial(LongPacket packet, List<byte[]> ids) {
        for (byte[] id : ids.reversed()) {
            String key = packet.version().salt() + Slice.of(id).latin();
            PacketSpace space = initial.computeIfAbsent(key, _ -> space(packet.version(), id));
            Optional<Slice> content = space.open(packet.bytes(), packet.number());
            if (content.isPresent()) {
                return content;
            }
        }
        return Optional.empty();
    }

    private PacketSpace space(QuicVersion version, byte[] id) {
        PacketSpace fresh = new PacketSpace();
        fresh.use(QuicKeys.initial(version, id, side).stream().toList());
        return fresh;
    }
}

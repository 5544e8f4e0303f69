package org.telltale.importers.capture.wire.quic;

import java.util.List;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;

/// The packets of one side that are numbered together (RFC 9000, section 12.3).
final class PacketSpace {
    private static final int PHASE = 4;

    private List<PacketCipher> ciphers = List.of();
    private Optional<PacketCipher> before = Optional.empty();
    private long largest = -1;
    private long sincePhase;
    private boolean phase;

    boolean hasCipher() {
        return !ciphers.isEmpty();
    }

    /// Takes ciphers to try; the first that opens a packet holds.
    void use(List<PacketCipher> candidates) {
        ciphers = List.copyOf(candidates);
    }

    /// A packet's content.
    Optional<Slice> open(Slice packet, int at) {
        for (PacketCipher cipher : ciphers) {
            Optional<Slice> content = open(cipher, packet, at);
            if (content.isPresent()) {
                ciphers = ciphers.size() > 1 ? List.of(cipher) : ciphers;
                return content;
            }
        }
        return Optional.empty();
    }

    private Optional<Slice> open(PacketCipher cipher, Slice packet, int at) {
        Optional<PacketCipher.Bared> bared = cipher.bare(packet, at, largest);
        if (bared.isEmpty()) {
            return Optional.empty();
        }
        boolean isShort = (packet.u8(0) & 0x80) == 0;
        boolean other = isShort && ((bared.get().first() & PHASE) != 0) != phase;
        Optional<Slice> content = other ? updated(cipher, bared.get()) : cipher.open(bared.get());
        if (content.isPresent()) {
            largest = Math.max(largest, bared.get().number());
        }
        return content;
    }

    /// A packet of the other key phase is late, or the first after an update.
    private Optional<Slice> updated(PacketCipher cipher, PacketCipher.Bared packet) {
        if (before.isPresent() && packet.number() < sincePhase) {
            return before.get().open(packet);
        }
        Optional<PacketCipher> next = cipher.updated();
        Optional<Slice> content = next.flatMap(c -> c.open(packet));
        if (content.isPresent()) {
            before = Optional.of(cipher);
            ciphers = List.of(next.orElseThrow());
            phase = !phase;
            sincePhase = packet.number();
        }
        return content;
    }
}

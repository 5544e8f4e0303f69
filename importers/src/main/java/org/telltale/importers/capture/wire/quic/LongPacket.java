package org.telltale.importers.capture.wire.quic;

import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;

/// A packet with a long header (RFC 9000, section 17.2), of a version that is known.
///
/// @param target the connection id of whom it goes to
/// @param source the connection id of whom it comes from
/// @param number where its packet number stands, still protected
/// @param bytes the packet alone, from its first byte
/// @param rest what follows in the datagram
record LongPacket(QuicVersion version, Type type, Slice target, Slice source, int number, Slice bytes, Slice rest) {
    /// In the order of their numbers in version 1.
    enum Type {
        INITIAL,
        EARLY,
        HANDSHAKE,
        RETRY
    }

    /// The second bit is not looked at: ends may set it at random (RFC 9287).
    static boolean isLong(Slice datagram) {
        return (datagram.u8(0) & 0x80) != 0 && datagram.has(0, 7);
    }

    static long version(Slice datagram) {
        return datagram.u32(1);
    }

    /// Empty where the version is unknown or the header does not fit the datagram.
    static Optional<LongPacket> of(Slice datagram) {
        Optional<QuicVersion> version = isLong(datagram) ? QuicVersion.of(version(datagram)) : Optional.empty();
        int at = 6 + datagram.u8(5);
        Slice target = datagram.part(6, datagram.u8(5));
        Slice source = datagram.part(at + 1L, datagram.u8(at));
        at += 1 + datagram.u8(at);
        if (version.isEmpty() || !datagram.has(0, at)) {
            return Optional.empty();
        }
        Type type = version.get().type(datagram.u8(0));
        if (type == Type.RETRY) {
            return Optional.of(new LongPacket(version.get(), type, target, source, at, datagram, Slice.EMPTY));
        }
        if (type == Type.INITIAL) {
            VarInt token = VarInt.at(datagram, at);
            at += token.size() + (int) Math.min(token.value(), datagram.length());
        }
        VarInt length = VarInt.at(datagram, at);
        at += length.size();
        if (length.value() > datagram.length() - (long) at) {
            return Optional.empty();
        }
        int end = at + (int) length.value();
        return Optional.of(
                new LongPacket(version.get(), type, target, source, at, datagram.part(0, end), datagram.from(end)));
    }
}

package org.telltale.importers.capture.wire.tcp;

import org.telltale.importers.capture.wire.packet.Slice;

/// A TCP header (RFC 9293) and the data behind it.
record TcpHeader(int source, int target, int sequence, int acknowledged, int flags, Slice data) {
    static TcpHeader of(Slice s) {
        int header = (s.u8(12) >> 4) * 4;
        Slice data = header < 20 ? Slice.EMPTY : s.from(header);
        return new TcpHeader(s.u16(0), s.u16(2), (int) s.u32(4), (int) s.u32(8), s.u8(13), data);
    }

    /// Whether it asks for a connection or grants one; together with a reset it does neither.
    boolean isSyn() {
        return (flags & 6) == 2;
    }

    boolean isAck() {
        return (flags & 16) != 0;
    }

    boolean isFin() {
        return (flags & 1) != 0;
    }

    boolean isReset() {
        return (flags & 4) != 0;
    }
}

package org.telltale.importers.capture.wire.quic;

import org.telltale.importers.capture.wire.packet.Slice;

/// A number of 1, 2, 4 or 8 bytes (RFC 9000, section 16).
public record VarInt(long value, int size) {
    public static VarInt at(Slice bytes, int at) {
        int size = 1 << (bytes.u8(at) >> 6);
        long value = bytes.u8(at) & 0x3f;
        for (int i = 1; i < size; i++) {
            value = value << 8 | bytes.u8(at + i);
        }
        return new VarInt(value, size);
    }
}

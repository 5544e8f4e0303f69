package org.telltale.importers.capture.wire.websocket;

import org.telltale.importers.capture.wire.packet.Slice;

/// The head of a frame (RFC 6455, 5.2), as far as its bytes are there.
///
/// @param size of the head itself
/// @param length of the payload, negative where more is claimed than fits a number
record FrameHead(int first, boolean masked, int size, long length) {
    static final long LARGEST = 64 << 20;

    static FrameHead of(Slice bytes) {
        int short7 = bytes.u8(1) & 0x7f;
        boolean masked = (bytes.u8(1) & 0x80) != 0;
        int size = (short7 == 126 ? 4 : short7 == 127 ? 10 : 2) + (masked ? 4 : 0);
        long length = short7 == 126 ? bytes.u16(2) : short7 == 127 ? bytes.u32(2) << 32 | bytes.u32(6) : short7;
        return new FrameHead(bytes.u8(0), masked, size, length);
    }

    int code() {
        return first & 15;
    }

    /// The payload, unmasked, as far as it is there.
    Slice payload(Slice bytes) {
        byte[] payload = bytes.part(size, length).toArray();
        for (int i = 0; masked && i < payload.length; i++) {
            payload[i] ^= (byte) bytes.u8(size - 4 + (i & 3));
        }
        return Slice.of(payload);
    }

    /// Whether frames begin where these bytes do: a first one that continues none, and others behind it up to the end,
    /// or one that is too long for its length to be chance.
    ///
    /// @param deflate whether payloads may be compressed
    static boolean beginsAt(Slice bytes, boolean masked, boolean deflate) {
        Slice rest = bytes;
        for (boolean first = true; !rest.isEmpty(); first = false) {
            FrameHead head = of(rest);
            if (!rest.has(0, head.size()) || head.masked() != masked || !head.isSound(first, deflate)) {
                return false;
            }
            if (!rest.has(head.size(), head.length())) {
                return head.length() > 125;
            }
            rest = rest.from(head.size() + head.length());
        }
        return !bytes.isEmpty();
    }

    private boolean isSound(boolean begins, boolean deflate) {
        boolean control = code() == 8 || code() == 9 || code() == 10;
        boolean whole = (first & 0x80) != 0;
        boolean packed = (first & 0x40) != 0;
        int heads = size - (masked ? 4 : 0);
        return (first & 0x30) == 0
                && (control ? whole && !packed && heads == 2 : code() <= 2 && (code() > 0 || !begins))
                && (!packed || deflate && code() > 0)
                && length <= LARGEST
                && (heads == 2 || length > (heads == 4 ? 125 : 65_535));
    }
}

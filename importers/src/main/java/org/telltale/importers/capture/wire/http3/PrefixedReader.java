package org.telltale.importers.capture.wire.http3;

import org.telltale.importers.capture.wire.multiplex.Huffman;
import org.telltale.importers.capture.wire.packet.Cursor;
import org.telltale.importers.capture.wire.packet.Slice;

/// Numbers and texts that begin within a byte (RFC 9204, section 4.1).
final class PrefixedReader {
    private final Cursor in;

    PrefixedReader(Slice bytes) {
        in = new Cursor(bytes);
    }

    boolean more() {
        return in.more();
    }

    boolean ok() {
        return in.ok();
    }

    int position() {
        return in.position();
    }

    int first() {
        return in.u8();
    }

    /// The number that begins in the lowest bits of a byte.
    long number(int first, int bits) {
        int mask = (1 << bits) - 1;
        long value = first & mask;
        if (value < mask) {
            return value;
        }
        int shift = 0;
        int next = 0x80;
        while ((next & 0x80) != 0 && shift <= 42) {
            next = in.u8();
            value += (long) (next & 0x7f) << shift;
            shift += 7;
        }
        return value;
    }

    /// The text whose length begins in the lowest bits of a byte, behind a bit for the Huffman code.
    String text(int first, int bits) {
        long length = number(first, bits);
        Slice bytes = in.bytes((int) Math.min(length, Integer.MAX_VALUE));
        return (first >> bits & 1) != 0 ? Huffman.decode(bytes) : bytes.utf8();
    }
}

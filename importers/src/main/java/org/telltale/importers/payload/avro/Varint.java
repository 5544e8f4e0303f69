package org.telltale.importers.payload.avro;

import org.telltale.importers.payload.tree.Octets;

/// A zigzag number of variable length.
///
/// @param end the offset after it; -1 where it is cut
record Varint(long value, long end) {
    private static final Varint CUT = new Varint(0, -1);

    static Varint at(Octets in, long at) {
        long bits = 0;
        for (int i = 0; i < 10 && at >= 0 && in.at(at + i) >= 0; i++) {
            int next = in.at(at + i);
            bits |= (next & 127L) << 7 * i;
            if (next < 128) {
                return new Varint(bits >>> 1 ^ -(bits & 1), at + i + 1);
            }
        }
        return CUT;
    }

    boolean isGood() {
        return end >= 0;
    }
}

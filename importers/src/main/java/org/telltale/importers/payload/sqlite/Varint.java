package org.telltale.importers.payload.sqlite;

import org.telltale.importers.payload.tree.Octets;

/// A number of one to nine bytes, the highest first.
///
/// @param end the offset after it; -1 where it is cut
record Varint(long value, long end) {
    static Varint at(Octets in, long at) {
        long bits = 0;
        for (int i = 0; i < 9; i++) {
            int next = in.at(at + i);
            if (next < 0) {
                return new Varint(0, -1);
            }
            bits = i == 8 ? bits << 8 | next : bits << 7 | next & 127;
            if (next < 128 || i == 8) {
                return new Varint(bits, at + i + 1);
            }
        }
        return new Varint(0, -1);
    }
}

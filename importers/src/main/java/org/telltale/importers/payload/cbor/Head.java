package org.telltale.importers.payload.cbor;

import org.telltale.importers.payload.tree.Octets;

/// The initial byte of a data item with its argument.
///
/// @param major 0 to 7
/// @param info additional information, 0 to 31
/// @param argument unsigned; 0 for indefinite lengths
/// @param end the offset after it; -1 where the information is reserved
/// @param isGood false where it is reserved or cut
record Head(int major, int info, long argument, int end, boolean isGood) {
    static Head at(Octets in, int at) {
        int first = in.at(at);
        if (first < 0) {
            return new Head(0, 0, 0, at, false);
        }
        int info = first & 31;
        if (info > 27 && info < 31) {
            return new Head(first >> 5, info, 0, -1, false);
        }
        int width = info < 24 || info == 31 ? 0 : 1 << info - 24;
        if (!in.has(at + 1L, width)) {
            return new Head(first >> 5, info, 0, at, false);
        }
        long argument = width > 0 ? in.big(at + 1L, width) : info < 24 ? info : 0;
        return new Head(first >> 5, info, argument, at + 1 + width, !(info == 31 && first >> 5 == 6));
    }

    boolean isString() {
        return major == 2 || major == 3;
    }
}

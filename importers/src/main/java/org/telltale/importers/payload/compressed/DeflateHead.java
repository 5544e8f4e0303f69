package org.telltale.importers.payload.compressed;

import org.telltale.importers.payload.tree.Octets;

/// The beginning of a deflate stream, [RFC 1951](https://www.rfc-editor.org/rfc/rfc1951#section-3.2.7): counts and the
/// code of code lengths, whose rules other bytes break in most cases.
final class DeflateHead {
    private static final int MOST = 30;
    private static final int COMPLETE = 128;

    private DeflateHead() {}

    /// Whether a block with codes of its own may begin there; true for other blocks.
    static boolean isPossible(Octets in) {
        if ((in.at(0) >> 1 & 3) != 2) {
            return true;
        }
        if (bits(in, 3, 5) >= MOST || bits(in, 8, 5) >= MOST) {
            return false;
        }
        int codes = bits(in, 13, 4) + 4;
        int sum = 0;
        for (int i = 0; i < codes; i++) {
            int length = bits(in, 17 + 3 * i, 3);
            sum += length == 0 ? 0 : COMPLETE >> length;
        }
        return sum == COMPLETE;
    }

    private static int bits(Octets in, int at, int count) {
        int from = at >> 3;
        int word = Math.max(0, in.at(from)) | Math.max(0, in.at(from + 1L)) << 8;
        return word >> (at & 7) & (1 << count) - 1;
    }
}

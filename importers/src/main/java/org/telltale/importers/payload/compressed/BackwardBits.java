package org.telltale.importers.payload.compressed;

import java.io.IOException;
import org.telltale.importers.payload.tree.Octets;

/// Bits read from the end of some bytes to their beginning, as Zstandard writes them: the highest set bit of the last
/// byte only marks the end. Bits before the beginning are zeros.
final class BackwardBits {
    private final Octets in;
    private final int start;
    private long left;

    BackwardBits(Octets in, int start, int end) throws IOException {
        int last = end > start ? in.at(end - 1L) : 0;
        if (last <= 0) {
            throw new IOException("no end mark");
        }
        this.in = in;
        this.start = start;
        this.left = (end - start - 1) * 8L + 31 - Integer.numberOfLeadingZeros(last);
    }

    /// Bits that are left; below zero when more were read than there are.
    long left() {
        return left;
    }

    /// The next bits as a number.
    ///
    /// @param count up to 56
    long read(int count) {
        left -= count;
        long from = Math.max(0, left);
        int missing = (int) Math.clamp(from - left, 0L, count);
        int wanted = count - missing;
        long bits = 0;
        long first = from >> 3;
        for (int i = 0; i < 8; i++) {
            bits |= (long) Math.max(0, in.at(start + first + i)) << 8 * i;
        }
        return (bits >>> (from & 7) & (1L << wanted) - 1) << missing;
    }
}

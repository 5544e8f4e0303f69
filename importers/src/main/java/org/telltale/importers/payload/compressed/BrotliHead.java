package org.telltale.importers.payload.compressed;

import org.telltale.importers.payload.tree.Octets;

/// The beginning of a Brotli stream up to its first prefix code, [RFC 7932](https://www.rfc-editor.org/rfc/rfc7932#section-9):
/// other bytes break its rules there in most cases, which is found out without a decoder and its window.
final class BrotliHead {
    private static final int BLOCK_KINDS = 3;
    private static final int LITERALS = 256;
    private static final long MOST_FOR_ONE = 1000;
    private static final int COMPLETE = 32;
    private static final int CODE_LENGTHS = 18;

    /// By the next four bits, how long the code of a code length is, and which length it means.
    private static final String WIDTHS = "2223222422232224";

    private static final String LENGTHS = "0432043104320435";

    private final Octets in;
    private long at;

    private BrotliHead(Octets in) {
        this.in = in;
    }

    /// Whether a stream may begin there that is whole and gives at least half as many bytes as it has.
    static boolean isPossible(Octets in) {
        return new BrotliHead(in).isPossible();
    }

    private boolean isPossible() {
        if (!window()) {
            return false;
        }
        boolean last = bits(1) == 1;
        if (last && bits(1) == 1) {
            return false;
        }
        int nibbles = bits(2) + 4;
        if (nibbles == 7) {
            return bits(1) == 0;
        }
        int highest = 0;
        long length = 1;
        for (int i = 0; i < nibbles; i++) {
            highest = bits(4);
            length += (long) highest << 4 * i;
        }
        // so long a block of so few bytes is another format, and would cost its window
        boolean fits = length <= MOST_FOR_ONE * in.size() && (!last || length >= in.size() / 2);
        if (nibbles > 4 && highest == 0 || !fits) {
            return false;
        }
        return !last && bits(1) == 1 ? isStored(length) : isPacked();
    }

    /// The size of the window; the one value that is no size belongs to another format.
    private boolean window() {
        return bits(1) == 0 || bits(3) != 0 || bits(3) != 1;
    }

    private boolean isStored(long length) {
        int padding = (int) (-at & 7);
        return bits(padding) == 0 && (at >> 3) + length < in.size();
    }

    /// The first prefix code that comes, of block types, a context map or literals.
    private boolean isPacked() {
        for (int i = 0; i < BLOCK_KINDS; i++) {
            int types = count();
            if (types > 1) {
                return isCode(types + 2);
            }
        }
        bits(8);
        for (int i = 0; i < 2; i++) {
            int trees = count();
            if (trees > 1) {
                return isCode(trees + (bits(1) == 1 ? bits(4) + 1 : 0));
            }
        }
        return isCode(LITERALS);
    }

    /// A number from 1 to 256.
    private int count() {
        if (bits(1) == 0) {
            return 1;
        }
        int width = bits(3);
        return (1 << width) + 1 + bits(width);
    }

    private boolean isCode(int symbols) {
        int skipped = bits(2);
        if (skipped == 1) {
            int width = 32 - Integer.numberOfLeadingZeros(symbols - 1);
            int count = bits(2) + 1;
            int first = bits(width);
            return first < symbols && (count == 1 || bits(width) != first);
        }
        int space = COMPLETE;
        int codes = 0;
        for (int i = skipped; i < CODE_LENGTHS && space > 0; i++) {
            int ahead = bits(4);
            at -= 4 - (WIDTHS.charAt(ahead) - '0');
            int length = LENGTHS.charAt(ahead) - '0';
            space -= length == 0 ? 0 : COMPLETE >> length;
            codes += length == 0 ? 0 : 1;
        }
        return space == 0 || codes == 1;
    }

    /// The next bits as a number, lowest first; those after the end are zeros.
    private int bits(int count) {
        int from = (int) (at >> 3);
        int word = Math.max(0, in.at(from)) | Math.max(0, in.at(from + 1L)) << 8;
        int value = word >> (at & 7) & (1 << count) - 1;
        at += count;
        return value;
    }
}

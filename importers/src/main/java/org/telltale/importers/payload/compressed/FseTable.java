package org.telltale.importers.payload.compressed;

import java.io.IOException;
import java.util.Arrays;
import org.telltale.importers.payload.tree.Octets;

/// A table of finite state entropy, [RFC 8878](https://www.rfc-editor.org/rfc/rfc8878#section-4.1): of each state its
/// symbol, and the next state as a base to which further bits are added.
final class FseTable {
    private static final int MOST_SYMBOLS = 256;

    private final int log;
    private final byte[] symbols;
    private final byte[] bits;
    private final short[] bases;

    private FseTable(int log) {
        this.log = log;
        symbols = new byte[1 << log];
        bits = new byte[1 << log];
        bases = new short[1 << log];
    }

    /// What was read, and the offset after it.
    record Read(FseTable table, int end) {}

    /// A table with one state.
    static FseTable single(int symbol) {
        FseTable table = new FseTable(0);
        table.symbols[0] = (byte) symbol;
        return table;
    }

    /// Reads a distribution.
    static Read read(Octets in, int from, int end, int mostLog) throws IOException {
        int log = (in.at(from) & 15) + 5;
        if (from >= end || log > mostLog) {
            throw new IOException("a table that is too large");
        }
        short[] counts = new short[MOST_SYMBOLS];
        int symbol = 0;
        long at = from * 8L + 4;
        int remaining = 1 << log;
        while (remaining > 0 && symbol < MOST_SYMBOLS) {
            int width = 32 - Integer.numberOfLeadingZeros(remaining + 1);
            int value = bits(in, at, width);
            at += width;
            int mask = (1 << width - 1) - 1;
            int threshold = (1 << width) - 1 - (remaining + 1);
            if ((value & mask) < threshold) {
                at--;
                value &= mask;
            } else if (value > mask) {
                value -= threshold;
            }
            int count = value - 1;
            remaining -= Math.abs(count);
            counts[symbol++] = (short) count;
            int repeat = count == 0 ? 3 : 0;
            while (repeat == 3) {
                repeat = bits(in, at, 2);
                at += 2;
                symbol += repeat;
                if (at > end * 8L) {
                    throw new IOException("cut");
                }
            }
        }
        int after = (int) (at + 7 >> 3);
        if (remaining != 0 || symbol > MOST_SYMBOLS || after > end) {
            throw new IOException("odd counts");
        }
        return new Read(of(Arrays.copyOf(counts, symbol), log), after);
    }

    private static int bits(Octets in, long at, int count) {
        long bits = 0;
        for (int i = 0; i < 4; i++) {
            bits |= (long) Math.max(0, in.at((at >> 3) + i)) << 8 * i;
        }
        return (int) (bits >>> (at & 7) & (1L << count) - 1);
    }

    /// The table of a distribution; -1 is a count of less than one.
    static FseTable of(short[] counts, int log) {
        int size = 1 << log;
        FseTable table = new FseTable(log);
        int[] next = new int[counts.length];
        int high = size;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] < 0) {
                table.symbols[--high] = (byte) symbol;
                next[symbol] = 1;
            }
        }
        int step = (size >> 1) + (size >> 3) + 3;
        int at = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            next[symbol] = counts[symbol] > 0 ? counts[symbol] : next[symbol];
            for (int i = 0; i < counts[symbol]; i++) {
                table.symbols[at] = (byte) symbol;
                do {
                    at = at + step & size - 1;
                } while (at >= high);
            }
        }
        for (int state = 0; state < size; state++) {
            int own = next[table.symbols[state] & 0xff]++;
            int bits = log - 31 + Integer.numberOfLeadingZeros(own);
            table.bits[state] = (byte) bits;
            table.bases[state] = (short) ((own << bits) - size);
        }
        return table;
    }

    /// The binary logarithm of its states.
    int log() {
        return log;
    }

    int symbol(int state) {
        return symbols[state] & 0xff;
    }

    int next(int state, BackwardBits in) {
        return (bases[state] & 0xffff) + (int) in.read(bits[state]);
    }
}

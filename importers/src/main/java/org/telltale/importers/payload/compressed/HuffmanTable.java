package org.telltale.importers.payload.compressed;

import java.io.IOException;
import java.util.Arrays;
import org.telltale.importers.payload.tree.Octets;

/// A table of Huffman codes as Zstandard has it, [RFC 8878](https://www.rfc-editor.org/rfc/rfc8878#section-4.2): by the
/// next bits, as many as the longest code has, a symbol and the length of its code.
final class HuffmanTable {
    private static final int LONGEST = 11;
    private static final int WEIGHTS_LOG = 6;

    private final int log;
    private final byte[] symbols;
    private final byte[] bits;

    private HuffmanTable(int log) {
        this.log = log;
        symbols = new byte[1 << log];
        bits = new byte[1 << log];
    }

    /// What was read, and the offset after it.
    record Read(HuffmanTable table, int end) {}

    static Read read(Octets in, int from, int end) throws IOException {
        int header = in.at(from);
        byte[] weights = new byte[256];
        int count;
        int after;
        if (from >= end) {
            throw new IOException("cut");
        } else if (header >= 128) {
            count = header - 127;
            after = from + 1 + (count + 1) / 2;
            for (int i = 0; i < count; i++) {
                int pair = in.at(from + 1L + i / 2);
                weights[i] = (byte) (i % 2 == 0 ? pair >> 4 : pair & 15);
            }
        } else {
            after = from + 1 + header;
            count = after > end ? 0 : packed(in, from + 1, after, weights);
        }
        if (after > end || count == 0) {
            throw new IOException("cut");
        }
        return new Read(of(weights, count), after);
    }

    private static int packed(Octets in, int from, int end, byte[] weights) throws IOException {
        FseTable.Read read = FseTable.read(in, from, end, WEIGHTS_LOG);
        FseTable table = read.table();
        BackwardBits bits = new BackwardBits(in, read.end(), end);
        int[] states = {(int) bits.read(table.log()), (int) bits.read(table.log())};
        int count = 0;
        while (count < weights.length - 1) {
            int turn = count & 1;
            weights[count++] = (byte) table.symbol(states[turn]);
            states[turn] = table.next(states[turn], bits);
            if (bits.left() < 0) {
                weights[count++] = (byte) table.symbol(states[1 - turn]);
                return count;
            }
        }
        throw new IOException("too many weights");
    }

    private static HuffmanTable of(byte[] weights, int count) throws IOException {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] > 0 ? 1 << Math.min(weights[i], 20) - 1 : 0;
        }
        int log = sum == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(sum);
        int last = (1 << log) - sum;
        if (sum == 0 || log > LONGEST || Integer.bitCount(last) != 1 || count > 255) {
            throw new IOException("odd weights");
        }
        weights[count] = (byte) (32 - Integer.numberOfLeadingZeros(last));
        HuffmanTable table = new HuffmanTable(log);
        int at = 0;
        for (int weight = 1; weight <= log; weight++) {
            for (int symbol = 0; symbol <= count; symbol++) {
                if (weights[symbol] == weight) {
                    int width = 1 << weight - 1;
                    Arrays.fill(table.symbols, at, at + width, (byte) symbol);
                    Arrays.fill(table.bits, at, at + width, (byte) (log + 1 - weight));
                    at += width;
                }
            }
        }
        return table;
    }

    /// Writes as many bytes as a stream is to give.
    void decode(Octets in, int from, int end, byte[] out, int at, int count) throws IOException {
        BackwardBits stream = new BackwardBits(in, from, end);
        int mask = (1 << log) - 1;
        int state = (int) stream.read(log);
        for (int i = 0; i < count; i++) {
            out[at + i] = symbols[state];
            int width = bits[state];
            state = (state << width) + (int) stream.read(width) & mask;
            if (stream.left() < -log) {
                throw new IOException("literals run out");
            }
        }
        if (stream.left() != -log) {
            throw new IOException("literals are left");
        }
    }
}

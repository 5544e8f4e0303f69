package org.telltale.importers.payload.compressed;

import org.telltale.importers.payload.tree.Octets;

/// Unpacks [LZ4 blocks](https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md) into what came before.
final class Lz4Blocks {
    private static final int LEAST_MATCH = 4;

    private final Octets in;
    private final Unpacking out;
    private int at;
    private String fault = "";

    Lz4Blocks(Octets in, Unpacking out) {
        this.in = in;
        this.out = out;
    }

    /// Where a fault stands, or the end of the block.
    int at() {
        return at;
    }

    /// Unpacks one block; what stopped it, or nothing.
    ///
    /// @param first the first byte that a match may reach back to, counted in what came out
    String block(int from, int end, int first) {
        at = from;
        fault = at < end ? "" : "cut";
        while (at < end && fault.isEmpty()) {
            sequence(end, first);
        }
        return fault;
    }

    private void sequence(int end, int first) {
        int token = in.at(at++);
        int literals = length(token >> 4, end);
        if (literals > end - at) {
            fault = fault.isEmpty() ? "cut" : fault;
            return;
        }
        if (fault.isEmpty()) {
            fault = out.room(literals);
        }
        if (!fault.isEmpty()) {
            return;
        }
        out.add(in.bytes(), at, literals);
        at += literals;
        if (at < end) {
            match(token & 15, end, first);
        }
    }

    private void match(int nibble, int end, int first) {
        if (end - at < 2) {
            fault = "cut";
            return;
        }
        int back = (int) in.little(at, 2);
        if (back == 0 || back > out.size() - first) {
            fault = "a match reaches back before the beginning";
            return;
        }
        at += 2;
        int count = length(nibble, end) + LEAST_MATCH;
        fault = fault.isEmpty() ? out.room(count) : fault;
        if (fault.isEmpty()) {
            out.repeat(back, count);
        }
    }

    private int length(int nibble, int end) {
        long length = nibble;
        int next = 255;
        while (nibble == 15 && next == 255) {
            next = at < end ? in.at(at++) : -1;
            if (next < 0 || length > Integer.MAX_VALUE / 2) {
                fault = "cut";
                return 0;
            }
            length += next;
        }
        return (int) length;
    }
}

package org.telltale.importers.payload.compressed;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;

/// One compressed block of a Zstandard frame: literals, and sequences that say what to repeat between them,
/// [RFC 8878](https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.3).
final class ZstandardBlock {
    private static final int LARGEST = 1 << 17;
    private static final FseTable LITERALS = table(
            6, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1,
            -1, -1);
    private static final FseTable OFFSETS =
            table(5, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1);
    private static final FseTable MATCHES = table(
            6, 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
    private static final int[] LITERAL_BITS = {1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final int[] MATCH_BITS = {1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    private final Octets in;
    private final ZstandardTables tables;
    private final Unpacking out;
    private byte[] literals = {};
    private int used;
    private int at;

    ZstandardBlock(Octets in, ZstandardTables tables, Unpacking out) {
        this.in = in;
        this.tables = tables;
        this.out = out;
    }

    private static FseTable table(int log, int... counts) {
        short[] narrow = new short[counts.length];
        for (int i = 0; i < counts.length; i++) {
            narrow[i] = (short) counts[i];
        }
        return FseTable.of(narrow, log);
    }

    /// Unpacks the block; a limit that it reaches, or nothing.
    String unpack(int from, int end) throws IOException {
        at = from;
        literals(end);
        int count = in.at(at++);
        if (count >= 128) {
            boolean wide = count == 255;
            if (end - at < (wide ? 2 : 1)) {
                throw new IOException("cut");
            }
            count = wide ? (int) in.little(at, 2) + 0x7f00 : (count - 128 << 8) + in.at(at);
            at += wide ? 2 : 1;
        }
        String limit = count > 0 && at < end ? sequences(end, count) : "";
        return limit.isEmpty() ? copy(literals.length - used) : limit;
    }

    private void literals(int end) throws IOException {
        int first = in.at(at);
        int format = first >> 2 & 3;
        boolean packed = (first & 3) > 1;
        int header = packed ? format < 2 ? 3 : format + 2 : format == 1 ? 2 : format == 3 ? 3 : 1;
        if (at >= end || !in.has(at, header)) {
            throw new IOException("cut");
        }
        long bits = in.little(at, header);
        int sizes = header == 3 ? 10 : header == 4 ? 14 : 18;
        int size = (int) (packed ? bits >> 4 & (1L << sizes) - 1 : bits >> (header == 1 ? 3 : 4));
        at += header;
        int stored = (first & 3) == 0 ? size : packed ? (int) (bits >> 4 + sizes) : 1;
        if (size > LARGEST || stored > end - at) {
            throw new IOException("literals that are too long");
        }
        literals = new byte[size];
        switch (first & 3) {
            case 0 -> in.bytes().read(at, literals, 0, size);
            case 1 -> Arrays.fill(literals, (byte) in.at(at));
            default -> huffman((first & 3) == 2, format > 0, at + stored, size);
        }
        at += stored;
    }

    private void huffman(boolean described, boolean four, int end, int size) throws IOException {
        int from = at;
        if (described) {
            HuffmanTable.Read read = HuffmanTable.read(in, from, end);
            tables.huffman = Optional.of(read.table());
            from = read.end();
        }
        HuffmanTable table = tables.huffman.orElseThrow(() -> new IOException("no table before"));
        if (!four) {
            table.decode(in, from, end, literals, 0, size);
            return;
        }
        int part = (size + 3) / 4;
        int stream = from + 6;
        for (int i = 0; i < 4; i++) {
            int next = i == 3 || !in.has(from + 2L * i, 2) ? end : stream + (int) in.little(from + 2L * i, 2);
            int count = i == 3 ? size - 3 * part : part;
            if (next > end || next <= stream || count < 0) {
                throw new IOException("streams that are cut");
            }
            table.decode(in, stream, next, literals, i * part, count);
            stream = next;
        }
    }

    private String sequences(int end, int count) throws IOException {
        int modes = in.at(at++);
        FseTable lengths = select(modes >> 6, end, LITERALS, ZstandardTables.LITERALS_LOG, tables.literals);
        tables.literals = Optional.of(lengths);
        FseTable offsets = select(modes >> 4 & 3, end, OFFSETS, ZstandardTables.OFFSETS_LOG, tables.offsets);
        tables.offsets = Optional.of(offsets);
        FseTable matches = select(modes >> 2 & 3, end, MATCHES, ZstandardTables.MATCHES_LOG, tables.matches);
        tables.matches = Optional.of(matches);
        BackwardBits bits = new BackwardBits(in, at, end);
        int length = (int) bits.read(lengths.log());
        int offset = (int) bits.read(offsets.log());
        int match = (int) bits.read(matches.log());
        for (int i = 0; i < count; i++) {
            int code = offsets.symbol(offset);
            if (code > 31) {
                throw new IOException("an offset that is too far");
            }
            long far = (1L << code) + bits.read(code);
            int repeated = value(matches.symbol(match), 32, 3, MATCH_BITS, bits);
            int plain = value(lengths.symbol(length), 16, 0, LITERAL_BITS, bits);
            String limit = copy(plain);
            limit = limit.isEmpty() ? repeat(back(far, plain), repeated) : limit;
            if (!limit.isEmpty()) {
                return limit;
            }
            if (i + 1 < count) {
                length = lengths.next(length, bits);
                match = matches.next(match, bits);
                offset = offsets.next(offset, bits);
            }
            if (bits.left() < 0) {
                throw new IOException("sequences run out");
            }
        }
        return "";
    }

    private FseTable select(int mode, int end, FseTable usual, int mostLog, Optional<FseTable> before)
            throws IOException {
        return switch (mode) {
            case 0 -> usual;
            case 1 -> {
                if (at >= end) {
                    throw new IOException("cut");
                }
                yield FseTable.single(in.at(at++));
            }
            case 2 -> {
                FseTable.Read read = FseTable.read(in, at, end, mostLog);
                at = read.end();
                yield read.table();
            }
            default -> before.orElseThrow(() -> new IOException("no table before"));
        };
    }

    /// The number that a code and its further bits mean: codes below `plain` mean themselves.
    private static int value(int code, int plain, int least, int[] widths, BackwardBits bits) throws IOException {
        if (code < plain) {
            return code + least;
        }
        if (code - plain >= widths.length) {
            throw new IOException("a length that is none");
        }
        return base(code, plain, widths) + least + (int) bits.read(widths[code - plain]);
    }

    /// Ranges follow each other without a gap.
    private static int base(int code, int plain, int[] widths) {
        int base = plain;
        for (int i = 0; i < code - plain; i++) {
            base += 1 << widths[i];
        }
        return base;
    }

    /// How far back a match stands, by the offsets of the last ones.
    private int back(long far, int plain) throws IOException {
        int[] recent = tables.recent;
        int index = far > 3 ? 3 : (int) far - 1 + (plain == 0 ? 1 : 0);
        long back = far > 3 ? far - 3 : index < 3 ? recent[index] : recent[0] - 1L;
        if (far > 3 || index > 1) {
            recent[2] = recent[1];
        }
        if (far > 3 || index > 0) {
            recent[1] = recent[0];
        }
        recent[0] = (int) back;
        if (back <= 0 || back > out.size()) {
            throw new IOException("a match reaches back before the beginning");
        }
        return (int) back;
    }

    private String copy(int count) throws IOException {
        if (count > literals.length - used) {
            throw new IOException("literals are missing");
        }
        String limit = out.room(count);
        if (limit.isEmpty()) {
            out.add(Bytes.of(literals), used, count);
            used += count;
        }
        return limit;
    }

    private String repeat(int back, int count) {
        String limit = out.room(count);
        if (limit.isEmpty()) {
            out.repeat(back, count);
        }
        return limit;
    }
}

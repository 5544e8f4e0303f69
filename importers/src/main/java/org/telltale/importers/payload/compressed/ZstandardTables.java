package org.telltale.importers.payload.compressed;

import java.io.IOException;
import java.util.Optional;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;

/// What blocks of a Zstandard frame hand on to each other, and what a dictionary gives to the first.
final class ZstandardTables {
    private static final long DICTIONARY = 0xec30a437L;
    static final int LITERALS_LOG = 9;
    static final int OFFSETS_LOG = 8;
    static final int MATCHES_LOG = 9;

    Optional<HuffmanTable> huffman = Optional.empty();
    Optional<FseTable> literals = Optional.empty();
    Optional<FseTable> offsets = Optional.empty();
    Optional<FseTable> matches = Optional.empty();
    final int[] recent = {1, 4, 8};

    /// A dictionary: what stands before the frame, and its tables.
    ///
    /// @param id 0 where it is mere content
    record Dictionary(long id, Bytes content, ZstandardTables tables) {
        ZstandardTables begin() {
            ZstandardTables made = new ZstandardTables();
            made.huffman = tables.huffman;
            made.literals = tables.literals;
            made.offsets = tables.offsets;
            made.matches = tables.matches;
            System.arraycopy(tables.recent, 0, made.recent, 0, 3);
            return made;
        }
    }

    /// A trained dictionary by its mark, or any bytes as content.
    static Dictionary dictionary(Bytes bytes) throws IOException {
        Octets in = new Octets(bytes);
        ZstandardTables tables = new ZstandardTables();
        if (!in.has(0, 8) || in.little(0, 4) != DICTIONARY) {
            return new Dictionary(0, bytes, tables);
        }
        HuffmanTable.Read huffman = HuffmanTable.read(in, 8, in.size());
        FseTable.Read offsets = FseTable.read(in, huffman.end(), in.size(), OFFSETS_LOG);
        FseTable.Read matches = FseTable.read(in, offsets.end(), in.size(), MATCHES_LOG);
        FseTable.Read literals = FseTable.read(in, matches.end(), in.size(), LITERALS_LOG);
        int at = literals.end();
        if (!in.has(at, 12)) {
            throw new IOException("cut");
        }
        tables.huffman = Optional.of(huffman.table());
        tables.offsets = Optional.of(offsets.table());
        tables.matches = Optional.of(matches.table());
        tables.literals = Optional.of(literals.table());
        for (int i = 0; i < 3; i++) {
            tables.recent[i] = (int) in.little(at + 4L * i, 4);
        }
        return new Dictionary(in.little(4, 4), bytes.slice(at + 12L, bytes.size() - at - 12), tables);
    }
}

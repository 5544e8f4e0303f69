package org.telltale.model.capture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Containers known by their first bytes that no importer reads yet, so that none is taken for a single payload. An
/// importer that comes takes its line from here.
final class UnreadFormats {
    private static final List<Format> TABLE = List.of(
            new Format("7z archive", magic(0, "377abcaf271c")),
            new Format("SQLite database", text("SQLite format 3\0")));

    private UnreadFormats() {}

    private record Format(String name, BiPredicate<String, byte[]> test) {}

    /// The format's name in words.
    static Optional<String> of(String fileName, byte[] head) {
        return TABLE.stream()
                .filter(format -> format.test().test(fileName, head))
                .map(Format::name)
                .findFirst();
    }

    private static BiPredicate<String, byte[]> magic(int offset, String hex) {
        byte[] magic = HexFormat.of().parseHex(hex);
        return (_, head) -> head.length >= offset + magic.length
                && Arrays.equals(head, offset, offset + magic.length, magic, 0, magic.length);
    }

    /// Near the start, past a byte-order mark or an XML declaration.
    private static BiPredicate<String, byte[]> text(String start) {
        return (_, head) -> {
            int at = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1).indexOf(start);
            return at == 0 || at > 0 && start.startsWith("<");
        };
    }
}

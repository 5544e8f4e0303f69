package org.telltale.model.capture;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Containers known by their first bytes that no importer reads yet, so that none is taken for a single payload. An
/// importer that comes takes its line from here.
final class UnreadFormats {
    private static final List<Format> TABLE = List.of(new Format("RAR archive", "526172211a07"));

    private UnreadFormats() {}

    private record Format(String name, String magic) {
        boolean begins(byte[] head) {
            byte[] wanted = HexFormat.of().parseHex(magic);
            return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
        }
    }

    /// The format's name in words.
    static Optional<String> of(byte[] head) {
        return TABLE.stream()
                .filter(format -> format.begins(head))
                .map(Format::name)
                .findFirst();
    }
}

package org.telltale.views.hex;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// Everything that can be read from one byte on: whole numbers of all widths, floats, times, a varint, a UUID (RFC 9562)
/// and an IPv4 address. Little-endian and big-endian stand side by side.
final class CaretReadings {
    private static final int[] WIDTHS = {1, 2, 4, 8};
    private static final Set<String> ELSEWHERE = Set.of("text", "UTF-16 LE", "varint", "zigzag");

    private CaretReadings() {}

    static List<Interpretation> of(Bytes bytes, long at) {
        List<Interpretation> found = new ArrayList<>();
        for (int width : WIDTHS) {
            if (at + width <= bytes.size()) {
                Interpretations.of(bytes, new Span(at, width)).stream()
                        .filter(reading -> !ELSEWHERE.contains(reading.name())
                                && !reading.name().startsWith("varint"))
                        .forEach(found::add);
            }
        }
        int length = varint(bytes, at);
        if (length > 0) {
            Interpretations.of(bytes, new Span(at, length)).stream()
                    .filter(reading -> reading.name().startsWith("varint")
                            || reading.name().equals("zigzag"))
                    .forEach(found::add);
        }
        if (at + 4 <= bytes.size()) {
            found.add(new Interpretation(
                    "IPv4",
                    (bytes.at(at) & 0xff) + "." + (bytes.at(at + 1) & 0xff) + "." + (bytes.at(at + 2) & 0xff) + "."
                            + (bytes.at(at + 3) & 0xff)));
        }
        if (at + 16 <= bytes.size()) {
            String hex = HexFormat.of().formatHex(bytes.toArray(new Span(at, 16)));
            found.add(new Interpretation(
                    "UUID",
                    String.join(
                            "-",
                            hex.substring(0, 8),
                            hex.substring(8, 12),
                            hex.substring(12, 16),
                            hex.substring(16, 20),
                            hex.substring(20))));
        }
        return List.copyOf(found);
    }

    /// Bytes of the varint that begins there; 0 where none does, or where it is a single byte.
    private static int varint(Bytes bytes, long at) {
        for (int i = 0; i < 10 && at + i < bytes.size(); i++) {
            if (bytes.at(at + i) >= 0) {
                return i == 0 ? 0 : i + 1;
            }
        }
        return 0;
    }
}

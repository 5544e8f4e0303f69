package org.telltale.importers.capture.jsonl;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.telltale.importers.capture.text.Base64Text;
import org.telltale.importers.capture.text.HexText;
import org.telltale.importers.capture.text.ReadText;
import org.telltale.model.bytes.Bytes;

/// How a dump writes payload bytes in a JSON string.
enum PayloadEncoding {
    HEX,
    BASE64,
    TEXT;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PayloadEncoding> of(String id) {
        return Arrays.stream(values()).filter(e -> e.id().equals(id)).findFirst();
    }

    /// Reads the bytes of a string; text is stored as UTF-8.
    ReadText read(byte[] text, int from, int to) {
        return switch (this) {
            case HEX -> HexText.read(text, from, to);
            case BASE64 -> Base64Text.read(text, from, to);
            case TEXT -> new ReadText(Bytes.of(Arrays.copyOfRange(text, from, to)), OptionalInt.empty());
        };
    }
}

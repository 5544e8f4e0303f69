package org.telltale.importers.capture.jsonl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A value met in a line.
///
/// @param line the line's text, not to be changed
/// @param start where the value's text begins in the line: of a string, after the quote
/// @param end after its last byte: of a string, before the quote
/// @param unescaped the characters of a string with escapes as UTF-8; else empty, and the line's bytes are the text
record Found(Kind kind, byte[] line, int start, int end, byte[] unescaped) {
    enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        OBJECT,
        ARRAY
    }

    boolean isEscaped() {
        return unescaped.length > 0;
    }

    boolean isScalar() {
        return kind == Kind.STRING || kind == Kind.NUMBER || kind == Kind.BOOLEAN;
    }

    byte[] bytes() {
        return isEscaped() ? unescaped : Arrays.copyOfRange(line, start, end);
    }

    /// The value as text; of a container, its JSON.
    String text() {
        return isEscaped()
                ? new String(unescaped, StandardCharsets.UTF_8)
                : new String(line, start, end - start, StandardCharsets.UTF_8);
    }
}

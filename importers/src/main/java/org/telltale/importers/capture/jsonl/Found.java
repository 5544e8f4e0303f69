package org.telltale.importers.capture.jsonl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A value met in a line.
final class Found {
    enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        OBJECT,
        ARRAY
    }

    private final Kind kind;
    private final byte[] line;
    private final int start;
    private final int end;
    private final byte[] unescaped;

    /// @param line the line's text, not to be changed
    /// @param start where the value's text begins in the line: of a string, after the quote
    /// @param end after its last byte: of a string, before the quote
    /// @param unescaped the characters of a string with escapes as UTF-8; else empty, and the line's bytes are the text
    Found(Kind kind, byte[] line, int start, int end, byte[] unescaped) {
        this.kind = kind;
        this.line = line;
        this.start = start;
        this.end = end;
        this.unescaped = unescaped;
    }

    Kind kind() {
        return kind;
    }

    byte[] line() {
        return line;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /// Bytes of the value as it stands in the line.
    int length() {
        return end - start;
    }

    byte[] unescaped() {
        return unescaped;
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
                : new String(line, start, length(), StandardCharsets.UTF_8);
    }

    /// The first bytes of a container's JSON as text.
    String head(int limit) {
        return new String(line, start, Math.min(limit, length()), StandardCharsets.UTF_8);
    }
}

package org.telltale.model.field;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;

/// The value of a leaf, without loss. [#text] is what the command line prints as `value`.
public sealed interface FieldValue {
    /// The value as text: decimal as written, full text with NULs, lower-case hex for raw bytes.
    String text();

    /// The text without one trailing NUL: what an analyst reads and what values are compared by.
    default String trimmed() {
        String text = text();
        return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
    }

    /// An unsigned 64-bit number.
    record Whole(long bits) implements FieldValue {
        /// The same as the constructor; small numbers, which most are, are made once.
        public static Whole of(long bits) {
            return Numbers.whole(bits);
        }

        @Override
        public String text() {
            return Long.toUnsignedString(bits);
        }
    }

    /// Valid UTF-8, turned into characters when asked.
    record Utf8(Bytes bytes) implements FieldValue {
        @Override
        public String text() {
            ArrayBytes here = ArrayBytes.of(bytes);
            return new String(here.array(), here.start(), here.length(), StandardCharsets.UTF_8);
        }
    }

    /// Characters that a decoder made, or a number or word as written.
    record Literal(String text) implements FieldValue {}

    /// Bytes in file order.
    record Raw(Bytes bytes) implements FieldValue {
        @Override
        public String text() {
            ArrayBytes here = ArrayBytes.of(bytes);
            return HexFormat.of().formatHex(here.array(), here.start(), here.start() + here.length());
        }

        /// Never a trailing NUL: hexadecimal digits stand for all bytes.
        @Override
        public String trimmed() {
            return text();
        }
    }
}

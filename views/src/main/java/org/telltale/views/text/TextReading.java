package org.telltale.views.text;

import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// Bytes read as UTF-8 (RFC 3629) for the eye: one `U+FFFD` for each byte that is not, pictures for control characters.
final class TextReading {
    /// A line longer than this would take the editor seconds to lay out.
    static final int LONGEST_LINE = 1000;

    private static final int[] LEAST = {0, 0, 0x80, 0x800, 0x10000};

    private final byte[] bytes;
    private final MappedText.Builder out = new MappedText.Builder();

    private TextReading(byte[] bytes) {
        this.bytes = bytes;
    }

    static MappedText of(Bytes bytes, int limit) {
        byte[] head = bytes.toArray(new Span(0, Math.min(limit, bytes.size())));
        TextReading reading = new TextReading(head);
        for (int at = 0; at < head.length; ) {
            at += reading.character(at);
        }
        return reading.out.build(head.length);
    }

    /// Adds the character at an offset; the number of bytes it takes.
    private int character(int at) {
        int first = bytes[at] & 0xff;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        int code = length == 1 ? first : length == 0 ? -1 : code(at, first, length);
        if (code < 0) {
            out.add('\uFFFD', at);
            return 1;
        }
        if (code >= 0x10000) {
            out.add(Character.highSurrogate(code), at);
            out.add(Character.lowSurrogate(code), at);
        } else {
            char c = (char) code;
            out.add(c == '\n' || c == '\t' ? c : Visible.picture(c), at);
        }
        return length;
    }

    private int code(int at, int first, int length) {
        if (at + length > bytes.length) {
            return -1;
        }
        int code = first & 0xff >> length + 1;
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return -1;
            }
            code = code << 6 | bytes[at + i] & 0x3f;
        }
        boolean surrogate = code >= 0xD800 && code < 0xE000;
        return surrogate || code < LEAST[length] || code > 0x10FFFF ? -1 : code;
    }

    /// The same text with lines of at most [#LONGEST_LINE] characters.
    static MappedText broken(MappedText text) {
        MappedText.Builder out = new MappedText.Builder();
        for (int i = 0; i < text.text().length(); i++) {
            char c = text.text().charAt(i);
            if (out.column() >= LONGEST_LINE && c != '\n' && !Character.isLowSurrogate(c)) {
                out.add('\n', text.byteAt(i));
            }
            out.add(c, text.byteAt(i));
        }
        return out.build(text.byteAt(text.text().length()));
    }
}

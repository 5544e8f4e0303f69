package org.telltale.views.text;

import java.nio.charset.StandardCharsets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldValue;

/// Text from a payload made safe to show: each control character has a picture, and nothing turns the line around.
public final class Visible {
    private static final char BLANKED = '\u2426';
    private static final char BROKEN = '\uFFFD';
    private static final String CUT = " … ";

    private Visible() {}

    /// The text with as many characters as before: `␀` for NUL, `␊` for a line feed, `␦` for marks that would change
    /// the direction of text or stand for nothing.
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(picture(text, i));
        }
        return out.toString();
    }

    private static char picture(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)) ? c : BROKEN;
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1)) ? c : BROKEN;
        }
        return picture(c);
    }

    /// The picture of one character, itself where it needs none.
    static char picture(char c) {
        if (c < 0x20) {
            return (char) (0x2400 + c);
        }
        if (c == 0x7f) {
            return '\u2421';
        }
        boolean joiner = c == '\u200C' || c == '\u200D';
        boolean blank = c >= 0x80 && c < 0xA0 || c == '\u2028' || c == '\u2029' || c == '\u061C';
        return blank || Character.getType(c) == Character.FORMAT && !joiner ? BLANKED : c;
    }

    /// The text of a value in one line of at most about `limit` characters, cut in the middle.
    public static String of(FieldValue value, int limit) {
        return switch (value) {
            case FieldValue.Whole whole -> whole.text();
            case FieldValue.Literal literal -> cut(literal.text(), limit);
            case FieldValue.Utf8 utf8 -> cut(utf8.bytes(), limit);
            case FieldValue.Raw raw -> hex(raw.bytes(), limit);
        };
    }

    /// Bytes as `0b 2b f4 c2`, cut in the middle where they would take more than `limit` characters.
    public static String hex(Bytes bytes, int limit) {
        long fits = Math.max(2, (limit + 1) / 3);
        if (bytes.size() <= fits) {
            return spaced(bytes, 0, bytes.size());
        }
        long head = fits * 2 / 3;
        return spaced(bytes, 0, head) + CUT + spaced(bytes, bytes.size() - (fits - head), bytes.size());
    }

    private static String spaced(Bytes bytes, long from, long to) {
        StringBuilder out = new StringBuilder();
        for (long i = from; i < to; i++) {
            out.append(i > from ? " " : "");
            out.append(Character.forDigit(bytes.at(i) >> 4 & 15, 16)).append(Character.forDigit(bytes.at(i) & 15, 16));
        }
        return out.toString();
    }

    private static String cut(Bytes utf8, int limit) {
        long most = 4L * limit;
        if (utf8.size() <= 2 * most) {
            return cut(string(utf8), limit);
        }
        String head = string(utf8.slice(new Span(0, most)));
        String tail = string(utf8.slice(new Span(utf8.size() - most, most)));
        return cut(head + tail, limit);
    }

    private static String string(Bytes utf8) {
        return new String(utf8.toArray(), StandardCharsets.UTF_8);
    }

    /// The text in one line of at most `limit` characters, the middle left out, with pictures for control characters.
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return of(text);
        }
        int head = text.offsetByCodePoints(0, text.codePointCount(0, limit * 2 / 3));
        int tail = text.length() - (limit - CUT.length() - head);
        tail += tail < text.length() && Character.isLowSurrogate(text.charAt(tail)) ? 1 : 0;
        head -= Character.isHighSurrogate(text.charAt(head - 1)) ? 1 : 0;
        return of(text.substring(0, head)) + CUT + of(text.substring(tail));
    }
}

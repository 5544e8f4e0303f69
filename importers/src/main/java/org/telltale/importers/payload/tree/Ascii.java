package org.telltale.importers.payload.tree;

import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;

/// Looks at bytes as ASCII; offsets are those of the layer.
public final class Ascii {
    private final byte[] array;
    private final int start;
    private final int size;

    public Ascii(Bytes bytes) {
        ArrayBytes here = ArrayBytes.of(bytes);
        array = here.array();
        start = here.start();
        size = here.length();
    }

    public int size() {
        return size;
    }

    /// The byte at an offset, 0 to 255, or -1 outside.
    public int at(int offset) {
        return offset >= 0 && offset < size ? array[start + offset] & 0xff : -1;
    }

    /// The first offset of a byte from there on, or `end`.
    public int find(int wanted, int from, int end) {
        int until = start + Math.min(end, size);
        for (int i = start + Math.max(0, from); i < until; i++) {
            if (array[i] == (byte) wanted) {
                return i - start;
            }
        }
        return end;
    }

    public boolean startsWith(String text, int offset) {
        for (int i = 0; i < text.length(); i++) {
            if (at(offset + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The first offset of a text, or -1.
    public int find(String text, int from) {
        int end = size - text.length() + 1;
        int at = find(text.charAt(0), from, end);
        while (at < end && !startsWith(text, at)) {
            at = find(text.charAt(0), at + 1, end);
        }
        return at < end ? at : -1;
    }

    /// The first offset from there on that is no blank, tab or line end.
    public int skipSpace(int from) {
        int at = from;
        while (isSpace(at(at))) {
            at++;
        }
        return at;
    }

    public static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /// The value of a hexadecimal digit, or -1.
    public static int hex(int c) {
        return c < 0 || c > 'f' ? -1 : Character.digit(c, 16);
    }
}

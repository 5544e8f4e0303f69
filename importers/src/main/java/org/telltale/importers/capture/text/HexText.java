package org.telltale.importers.capture.text;

import java.util.Arrays;
import java.util.OptionalInt;
import org.telltale.model.bytes.Bytes;

/// Bytes as hexadecimal digits in either case, two a byte; a leading `0x` and blanks, colons and dashes between bytes
/// are passed over.
public final class HexText {
    private HexText() {}

    /// Reads up to the first character that does not fit; an odd last digit is a fault at that digit.
    public static ReadText read(byte[] text, int from, int to) {
        byte[] out = new byte[(to - from) / 2];
        int size = 0;
        int at = from + prefix(text, from, to);
        while (at < to) {
            if (isSeparator(text[at])) {
                at++;
                continue;
            }
            int high = Character.digit(text[at], 16);
            int low = at + 1 < to ? Character.digit(text[at + 1], 16) : -1;
            if (high < 0 || low < 0) {
                int fault = high < 0 || at + 1 >= to ? at : at + 1;
                return new ReadText(Bytes.of(Arrays.copyOf(out, size)), OptionalInt.of(fault - from));
            }
            out[size++] = (byte) (high << 4 | low);
            at += 2;
        }
        return new ReadText(Bytes.of(size == out.length ? out : Arrays.copyOf(out, size)), OptionalInt.empty());
    }

    private static int prefix(byte[] text, int from, int to) {
        return to - from >= 2 && text[from] == '0' && (text[from + 1] == 'x' || text[from + 1] == 'X') ? 2 : 0;
    }

    private static boolean isSeparator(byte c) {
        return c == ' ' || c == ':' || c == '-' || c == '\n' || c == '\r' || c == '\t';
    }
}

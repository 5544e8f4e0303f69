package org.telltale.importers.capture.text;

import java.util.Arrays;
import java.util.OptionalInt;
import org.telltale.model.bytes.Bytes;

/// Bytes as base64 (RFC 4648 section 4) or base64url (section 5), with or without padding, wrapped or not.
public final class Base64Text {
    private Base64Text() {}

    /// Reads up to the first character that does not fit; a lone last character is a fault at that character, bits
    /// that are left over are dropped.
    public static ReadText read(byte[] text, int from, int to) {
        byte[] out = new byte[(int) ((to - from) * 3L / 4 + 3)];
        int size = 0;
        int bits = 0;
        int held = 0;
        int last = from;
        boolean padded = false;
        for (int at = from; at < to; at++) {
            int digit = digit(text[at]);
            if (isBlank(text[at])) {
                continue;
            }
            if (text[at] == '=') {
                padded = true;
                continue;
            }
            if (digit < 0 || padded) {
                return new ReadText(Bytes.of(Arrays.copyOf(out, size)), OptionalInt.of(at - from));
            }
            bits = bits << 6 | digit;
            held += 6;
            last = at;
            if (held >= 8) {
                held -= 8;
                out[size++] = (byte) (bits >> held);
            }
        }
        OptionalInt fault = held == 6 ? OptionalInt.of(last - from) : OptionalInt.empty();
        return new ReadText(Bytes.of(Arrays.copyOf(out, size)), fault);
    }

    private static boolean isBlank(byte c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static int digit(byte c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return switch (c) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }
}

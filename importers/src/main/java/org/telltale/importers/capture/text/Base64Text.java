package org.telltale.importers.capture.text;

import java.util.Arrays;
import java.util.OptionalInt;
import org.telltale.model.bytes.Bytes;

/// Bytes as base64 (RFC 4648 section 4) or base64url (section 5), with or without padding, wrapped or not.
public final class Base64Text {
    private static final byte OTHER = -1;
    private static final byte BLANK = -2;
    private static final byte PAD = -3;
    private static final byte[] DIGITS = digits();

    private Base64Text() {}

    private static byte[] digits() {
        byte[] digits = new byte[256];
        Arrays.fill(digits, OTHER);
        String order = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < order.length(); i++) {
            digits[order.charAt(i)] = (byte) i;
        }
        digits['-'] = 62;
        digits['_'] = 63;
        digits['\n'] = BLANK;
        digits['\r'] = BLANK;
        digits['\t'] = BLANK;
        digits['='] = PAD;
        return digits;
    }

    /// Reads up to the first character that does not fit; a lone last character is a fault at that character, bits
    /// that are left over are dropped.
    public static ReadText read(byte[] text, int from, int to) {
        byte[] out = new byte[(int) ((to - from) * 3L / 4 + 3)];
        int size = 0;
        int at = from;
        while (to - at >= 4) {
            int first = DIGITS[text[at] & 0xff];
            int second = DIGITS[text[at + 1] & 0xff];
            int third = DIGITS[text[at + 2] & 0xff];
            int fourth = DIGITS[text[at + 3] & 0xff];
            if ((first | second | third | fourth) < 0) {
                break;
            }
            int bits = first << 18 | second << 12 | third << 6 | fourth;
            out[size] = (byte) (bits >> 16);
            out[size + 1] = (byte) (bits >> 8);
            out[size + 2] = (byte) bits;
            size += 3;
            at += 4;
        }
        return slowly(text, from, at, to, out, size);
    }

    /// Goes on one character at a time, past blanks and padding.
    private static ReadText slowly(byte[] text, int from, int start, int to, byte[] out, int done) {
        int size = done;
        int bits = 0;
        int held = 0;
        int last = start;
        boolean padded = false;
        for (int at = start; at < to; at++) {
            int digit = DIGITS[text[at] & 0xff];
            if (digit == BLANK) {
                continue;
            }
            if (digit == PAD) {
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
        return new ReadText(Bytes.of(size == out.length ? out : Arrays.copyOf(out, size)), fault);
    }
}

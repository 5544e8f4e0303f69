package org.telltale.model.store.page;

import java.math.BigDecimal;

/// Decimal numbers as written, packed into codes of 64 bits where writing the code gives the same characters again.
final class Decimals {
    static final long NONE = Long.MIN_VALUE + 1;
    /// Longest text that may fit: sign, digits and point.
    static final int MOST_CHARS = 20;

    private static final long KIND = 2L << 62;
    private static final long SIGN = 1L << 61;
    private static final int SCALE_SHIFT = 56;
    private static final long MANTISSA = (1L << SCALE_SHIFT) - 1;

    private Decimals() {}

    static long code(byte[] text, int start, int length) {
        int end = start + length;
        boolean negative = length > 0 && text[start] == '-';
        int at = negative ? start + 1 : start;
        int whole = digits(text, at, end);
        if (whole == at || whole - at > 1 && text[at] == '0') {
            return NONE;
        }
        if (whole == end && !negative) {
            return length < 19 || length == 19 ? plain(text, start, end) : NONE;
        }
        int scale = 0;
        if (whole < end) {
            scale = end - whole - 1;
            if (text[whole] != '.' || scale == 0 || digits(text, whole + 1, end) != end) {
                return NONE;
            }
        }
        long mantissa = plain(text, at, end);
        return mantissa == NONE || mantissa > MANTISSA
                ? NONE
                : KIND | (negative ? SIGN : 0) | (long) scale << SCALE_SHIFT | mantissa;
    }

    private static int digits(byte[] text, int start, int end) {
        int at = start;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    private static long plain(byte[] text, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            if (text[i] != '.') {
                value = value * 10 + text[i] - '0';
                if (value < 0) {
                    return NONE;
                }
            }
        }
        return value;
    }

    static String text(long code) {
        int scale = (int) (code >>> SCALE_SHIFT & 31);
        String number = BigDecimal.valueOf(code & MANTISSA, scale).toPlainString();
        return (code & SIGN) == 0 ? number : "-" + number;
    }

    /// Whether a text is a number with at most three digits of exponent.
    static boolean isNumber(byte[] text, int start, int length) {
        int end = start + length;
        int first = length > 0 && text[start] == '-' ? start + 1 : start;
        int at = digits(text, first, end);
        if (at == first) {
            return false;
        }
        if (at < end && text[at] == '.') {
            int fraction = at + 1;
            at = digits(text, fraction, end);
            if (at == fraction) {
                return false;
            }
        }
        return at == end || isExponent(text, at, end);
    }

    private static boolean isExponent(byte[] text, int start, int end) {
        if (text[start] != 'e' && text[start] != 'E') {
            return false;
        }
        int at = start + 1;
        at += at < end && (text[at] == '+' || text[at] == '-') ? 1 : 0;
        return at < end && end - at <= 3 && digits(text, at, end) == end;
    }
}

package org.telltale.importers.capture.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// A string of JSON in UTF-8 (RFC 8259 section 7), read from the bytes of the file.
///
/// @param place in the file, with its quotes
/// @param text without quotes and escapes, in UTF-8; a part of the file where nothing is escaped
/// @param lost replacement characters, and surrogates without their other half, which become `?`
public record JsonString(Span place, Bytes text, int lost) {
    /// Strings no longer than this are read in one pass over a copy.
    private static final int SHORT = 1 << 20;

    /// Reads the string whose opening quote stands at an offset, up to its closing quote or the end of the file.
    public static JsonString read(Bytes file, long quote) {
        Extent extent = Extent.of(file, quote + 1);
        Bytes raw = file.slice(quote + 1, extent.length());
        if (extent.escaped()) {
            return unescaped(file, quote, raw.size());
        }
        Span place = new Span(quote, Math.min(file.size() - quote, extent.length() + 2));
        byte[] text = extent.foreign() ? raw.toArray() : new byte[0];
        return new JsonString(place, raw, replacements(text, text.length));
    }

    /// As [#read(Bytes, long)] for a string whose closing quote is known to stand before a limit.
    public static JsonString read(Bytes file, long quote, long limit) {
        long most = limit - quote - 1;
        return most > 0 && most <= SHORT ? unescaped(file, quote, most) : read(file, quote);
    }

    private static JsonString unescaped(Bytes file, long quote, long most) {
        byte[] raw = new byte[(int) most];
        file.read(quote + 1, raw, 0, raw.length);
        Unescaping string = new Unescaping(raw);
        string.run();
        Span place = new Span(quote, Math.min(file.size() - quote, string.at + 2L));
        Bytes text = string.size == string.at
                ? file.slice(quote + 1, string.size)
                : Bytes.of(raw).slice(0, string.size);
        int replaced = string.foreign ? replacements(raw, string.size) : 0;
        return new JsonString(place, text, string.lost + replaced);
    }

    private static int replacements(byte[] text, int length) {
        int count = 0;
        for (int i = 0; i + 2 < length; i++) {
            if (text[i] == (byte) 0xef && text[i + 1] == (byte) 0xbf && text[i + 2] == (byte) 0xbd) {
                count++;
            }
        }
        return count;
    }

    /// How far a string goes.
    ///
    /// @param escaped whether a backslash stands in it
    /// @param foreign whether a byte stands in it with which a replacement character could begin
    private record Extent(long length, boolean escaped, boolean foreign) {
        private static final int FIRST = 1 << 10;
        private static final int CHUNK = 1 << 16;

        static Extent of(Bytes file, long start) {
            boolean escaped = false;
            boolean foreign = false;
            byte[] chunk = new byte[FIRST];
            long from = start;
            while (from < file.size()) {
                int length = (int) Math.min(chunk.length, file.size() - from);
                file.read(from, chunk, 0, length);
                int at = Marks.next(chunk, 0, length);
                while (at < length) {
                    byte b = chunk[at];
                    if (b == '"') {
                        return new Extent(from + at - start, escaped, foreign);
                    }
                    escaped |= b == '\\';
                    foreign |= b == (byte) 0xef;
                    at = Marks.next(chunk, at + (b == '\\' ? 2 : 1), length);
                }
                from += at; // one more than was read where a backslash stood last
                chunk = chunk.length < CHUNK ? new byte[2 * chunk.length] : chunk;
            }
            return new Extent(file.size() - start, escaped, foreign);
        }
    }

    /// Finds the bytes of a string that may mean something: quotes, backslashes and what a replacement character begins with.
    private static final class Marks {
        private static final VarHandle EIGHT =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        private static final long ONES = 0x0101010101010101L;
        private static final long TOPS = ONES << 7;

        private Marks() {}

        /// The first of them at or after an offset; `to` or more where there is none.
        static int next(byte[] bytes, int from, int to) {
            int at = from;
            for (; at <= to - 8; at += 8) {
                long word = (long) EIGHT.get(bytes, at);
                long quote = word ^ (ONES * '"');
                long backslash = word ^ (ONES * '\\');
                // a zero byte borrows: the lowest top bit left tells the first mark
                long foreign = word ^ 0xefefefefefefefefL;
                long marks =
                        (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((foreign - ONES) & ~foreign))
                                & TOPS;
                if (marks != 0) {
                    return at + Long.numberOfTrailingZeros(marks) / 8;
                }
            }
            while (at < to && bytes[at] != '"' && bytes[at] != '\\' && bytes[at] != (byte) 0xef) {
                at++;
            }
            return at;
        }
    }

    /// What a string means, written over its own bytes: every escape is longer than what it means.
    private static final class Unescaping {
        private final byte[] raw;
        private int at;
        private int size;
        private int high;
        private int lost;
        private boolean foreign;

        Unescaping(byte[] raw) {
            this.raw = raw;
        }

        /// Goes up to the closing quote or the end.
        void run() {
            while (at < raw.length && raw[at] != '"') {
                if (raw[at] != '\\') {
                    plain();
                } else if (at + 1 < raw.length) {
                    at++;
                    escape(raw[at++]);
                } else {
                    at = raw.length;
                }
            }
            endHigh();
        }

        private void plain() {
            endHigh();
            int from = at;
            while (at < raw.length && raw[at] != '"' && raw[at] != '\\') {
                foreign |= raw[at] == (byte) 0xef;
                at = Marks.next(raw, at + 1, raw.length);
            }
            if (size < from) {
                System.arraycopy(raw, from, raw, size, at - from);
            }
            size += at - from;
        }

        private void escape(byte letter) {
            if (letter == 'u') {
                unit();
                return;
            }
            endHigh();
            raw[size++] = switch (letter) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                default -> letter;
            };
        }

        private void unit() {
            int unit = 0;
            for (int i = 0; i < 4 && at < raw.length; i++) {
                unit = unit << 4 | Math.max(0, Character.digit(raw[at++], 16));
            }
            if (high != 0 && Character.isLowSurrogate((char) unit)) {
                int point = Character.toCodePoint((char) high, (char) unit);
                high = 0;
                character(point);
                return;
            }
            endHigh();
            if (Character.isHighSurrogate((char) unit)) {
                high = unit;
            } else if (Character.isLowSurrogate((char) unit)) {
                lost++;
                raw[size++] = '?';
            } else {
                character(unit);
            }
        }

        private void character(int point) {
            foreign |= point == 0xfffd;
            if (point < 0x80) {
                raw[size++] = (byte) point;
                return;
            }
            for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                raw[size++] = b;
            }
        }

        private void endHigh() {
            if (high != 0) {
                high = 0;
                lost++;
                raw[size++] = '?';
            }
        }
    }
}

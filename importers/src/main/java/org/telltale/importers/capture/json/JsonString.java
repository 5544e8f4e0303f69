package org.telltale.importers.capture.json;

import java.nio.charset.StandardCharsets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// A string of JSON in UTF-8 (RFC 8259 section 7), read from the bytes of the file.
///
/// @param place in the file, with its quotes
/// @param text without quotes and escapes, in UTF-8; a part of the file where nothing is escaped
/// @param lost replacement characters, and surrogates without their other half, which become `?`
public record JsonString(Span place, Bytes text, int lost) {
    /// Reads the string whose opening quote stands at an offset, up to its closing quote or the end of the file.
    public static JsonString read(Bytes file, long quote) {
        Extent extent = Extent.of(file, quote + 1);
        Bytes raw = file.slice(quote + 1, extent.length());
        Span place = new Span(quote, Math.min(file.size() - quote, extent.length() + 2));
        if (!extent.escaped()) {
            return new JsonString(place, raw, extent.foreign() ? replacements(raw) : 0);
        }
        Unescaping unescaping = new Unescaping(raw.toArray());
        unescaping.run();
        Bytes text = Bytes.of(unescaping.out).slice(0, unescaping.size);
        return new JsonString(place, text, unescaping.lost + replacements(text));
    }

    private static int replacements(Bytes text) {
        byte[] bytes = text.toArray();
        int count = 0;
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xef && bytes[i + 1] == (byte) 0xbf && bytes[i + 2] == (byte) 0xbd) {
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
            boolean behind = false;
            byte[] chunk = new byte[FIRST];
            for (long from = start; from < file.size(); from += chunk.length) {
                chunk = from == start + FIRST ? new byte[CHUNK] : chunk;
                int length = (int) Math.min(chunk.length, file.size() - from);
                file.read(from, chunk, 0, length);
                for (int i = 0; i < length; i++) {
                    byte b = chunk[i];
                    if (behind) {
                        behind = false;
                    } else if (b == '"') {
                        return new Extent(from + i - start, escaped, foreign);
                    } else if (b == '\\') {
                        behind = true;
                        escaped = true;
                    } else {
                        foreign |= b == (byte) 0xef;
                    }
                }
                if (length < chunk.length) {
                    break;
                }
            }
            return new Extent(file.size() - start, escaped, foreign);
        }
    }

    /// What the escapes of a string mean.
    private static final class Unescaping {
        private final byte[] raw;
        private final byte[] out;
        private int at;
        private int size;
        private int high;
        private int lost;

        Unescaping(byte[] raw) {
            this.raw = raw;
            this.out = new byte[raw.length]; // no escape is shorter than what it means
        }

        void run() {
            while (at < raw.length) {
                int from = at;
                while (at < raw.length && raw[at] != '\\') {
                    at++;
                }
                if (at > from) {
                    endHigh();
                    System.arraycopy(raw, from, out, size, at - from);
                    size += at - from;
                }
                if (at + 1 < raw.length) {
                    at++;
                    escape(raw[at++]);
                } else {
                    at = raw.length;
                }
            }
            endHigh();
        }

        private void escape(byte letter) {
            if (letter == 'u') {
                unit();
                return;
            }
            endHigh();
            out[size++] = switch (letter) {
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
                out[size++] = '?';
            } else {
                character(unit);
            }
        }

        private void character(int point) {
            if (point < 0x80) {
                out[size++] = (byte) point;
                return;
            }
            for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                out[size++] = b;
            }
        }

        private void endHigh() {
            if (high != 0) {
                high = 0;
                lost++;
                out[size++] = '?';
            }
        }
    }
}

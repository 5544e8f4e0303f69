package org.telltale.importers.capture.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// A string of JSON in UTF-8 (RFC 8259 section 7), read from the bytes of the file.
///
/// @param place in the file, with its quotes
/// @param text without quotes and escapes, in UTF-8
/// @param lost replacement characters, and surrogates without their other half, which become `?`
public record JsonString(Span place, Bytes text, int lost) {
    /// Reads the string whose opening quote stands at an offset, up to its closing quote or the end of the file.
    public static JsonString read(Bytes file, long quote) {
        Reading reading = new Reading(file, quote + 1);
        reading.run();
        Bytes text = Bytes.of(Arrays.copyOf(reading.out, reading.size));
        return new JsonString(new Span(quote, reading.end() - quote), text, reading.lost + reading.replacements());
    }

    private static final class Reading {
        private static final int CHUNK = 1 << 16;

        private final Bytes file;
        private final byte[] chunk;
        private long chunkStart;
        private int at;
        private int length;
        private byte[] out = new byte[256];
        private int size;
        private int high;
        private int lost;

        Reading(Bytes file, long start) {
            this.file = file;
            this.chunkStart = start;
            this.chunk = new byte[(int) Math.clamp(file.size() - start, 0L, CHUNK)];
        }

        long end() {
            return Math.min(file.size(), chunkStart + at);
        }

        void run() {
            while (fill()) {
                int from = at;
                while (at < length && chunk[at] != '"' && chunk[at] != '\\') {
                    at++;
                }
                copy(from);
                if (at == length) {
                    continue;
                }
                if (chunk[at++] == '"') {
                    break;
                }
                escape();
            }
            endHigh();
        }

        private boolean fill() {
            if (at < length) {
                return true;
            }
            chunkStart += length;
            at = 0;
            length = (int) Math.clamp(file.size() - chunkStart, 0L, chunk.length);
            file.read(chunkStart, chunk, 0, length);
            return length > 0;
        }

        private int next() {
            return fill() ? chunk[at++] & 0xff : -1;
        }

        private void copy(int from) {
            if (at > from) {
                endHigh();
                grow(at - from);
                System.arraycopy(chunk, from, out, size, at - from);
                size += at - from;
            }
        }

        private void grow(int more) {
            if (size + more > out.length) {
                out = Arrays.copyOf(out, Math.max(size + more, Math.min(Integer.MAX_VALUE - 8, 2 * out.length)));
            }
        }

        private void put(int value) {
            grow(1);
            out[size++] = (byte) value;
        }

        private void escape() {
            int letter = next();
            if (letter == 'u') {
                unit();
                return;
            }
            endHigh();
            switch (letter) {
                case 'b' -> put('\b');
                case 'f' -> put('\f');
                case 'n' -> put('\n');
                case 'r' -> put('\r');
                case 't' -> put('\t');
                case -1 -> {}
                default -> put(letter);
            }
        }

        private void unit() {
            int unit = 0;
            for (int i = 0; i < 4; i++) {
                unit = unit << 4 | Math.max(0, Character.digit(next(), 16));
            }
            if (high != 0 && Character.isLowSurrogate((char) unit)) {
                int point = Character.toCodePoint((char) high, (char) unit);
                high = 0;
                character(Character.toString(point));
                return;
            }
            endHigh();
            if (Character.isHighSurrogate((char) unit)) {
                high = unit;
            } else if (Character.isLowSurrogate((char) unit)) {
                lost++;
                put('?');
            } else {
                character(Character.toString(unit));
            }
        }

        private void character(String character) {
            for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
                put(b);
            }
        }

        private void endHigh() {
            if (high != 0) {
                high = 0;
                lost++;
                put('?');
            }
        }

        int replacements() {
            int count = 0;
            for (int i = 0; i + 2 < size; i++) {
                if (out[i] == (byte) 0xef && out[i + 1] == (byte) 0xbf && out[i + 2] == (byte) 0xbd) {
                    count++;
                }
            }
            return count;
        }
    }
}

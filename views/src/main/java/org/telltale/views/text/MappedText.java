package org.telltale.views.text;

import java.util.Arrays;
import org.telltale.model.bytes.Span;

/// Text as it is shown, and for each of its characters the byte that it stands for. Offsets never fall.
public final class MappedText {
    private final String text;
    private final int[] bytes;

    private MappedText(String text, int[] bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    public String text() {
        return text;
    }

    /// The byte that a character begins at; the end for a position after the last.
    public int byteAt(int position) {
        return bytes[Math.clamp(position, 0, text.length())];
    }

    /// The first character that stands for a byte at or after an offset.
    public int charAt(long offset) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bytes[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The bytes that a run of characters stands for.
    public Span span(int from, int to) {
        return new Span(byteAt(from), Math.max(0, byteAt(to) - byteAt(from)));
    }

    /// Puts a text together.
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] bytes = new int[1024];
        private int column;

        void add(char c, int offset) {
            if (text.length() + 1 >= bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            bytes[text.length()] = offset;
            text.append(c);
            column = c == '\n' ? 0 : column + 1;
        }

        /// Characters in the line so far.
        int column() {
            return column;
        }

        int length() {
            return text.length();
        }

        MappedText build(int end) {
            int[] all = Arrays.copyOf(bytes, text.length() + 1);
            all[text.length()] = end;
            return new MappedText(text.toString(), all);
        }
    }
}

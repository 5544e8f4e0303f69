package org.telltale.importers.capture.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// The lines of a file in order, split at LF; a CR before it is not part of the line. Spans are in the file.
public final class Lines {
    /// A line of more bytes is not read.
    public static final int MAX_LINE = 256 << 20;

    private static final int CHUNK = 1 << 16;

    private final Bytes bytes;
    private final CharWidth width;
    private final byte[] chunk = new byte[CHUNK];
    private long chunkStart;
    private int chunkLength;
    private long at;

    public Lines(Bytes bytes) {
        this.bytes = bytes;
        this.width = CharWidth.of(bytes);
        this.at = width.mark();
    }

    public CharWidth width() {
        return width;
    }

    /// Where the next line begins.
    public long position() {
        return at;
    }

    public Optional<Line> next() {
        if (at >= bytes.size()) {
            return Optional.empty();
        }
        long newline = newline(at);
        long end = newline < 0 ? bytes.size() : newline;
        Span span = new Span(at, end - at - returns(at, end));
        at = newline < 0 ? bytes.size() : newline + unit();
        return Optional.of(new Line(span, newline >= 0));
    }

    /// The text of a line as UTF-8.
    public byte[] text(Line line) {
        byte[] raw = new byte[Math.toIntExact(line.span().length())];
        bytes.read(line.span().offset(), raw, 0, raw.length);
        return width.wide() ? new String(raw, width.charset()).getBytes(StandardCharsets.UTF_8) : raw;
    }

    /// The end of the last character that is not blank; lines that begin there or later hold nothing.
    public long contentEnd() {
        long end = bytes.size();
        while (end > width.mark() && isBlank(bytes.at(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0 && width.wide();
    }

    private int unit() {
        return width.wide() ? 2 : 1;
    }

    private int returns(long from, long end) {
        if (end - from < unit()) {
            return 0;
        }
        return isChar(end - unit(), '\r') ? unit() : 0;
    }

    private boolean isChar(long offset, char c) {
        if (!width.wide()) {
            return bytes.at(offset) == c;
        }
        int low = width.charset() == StandardCharsets.UTF_16LE ? 0 : 1;
        return bytes.at(offset + low) == c && bytes.at(offset + 1 - low) == 0;
    }

    private long newline(long from) {
        for (long offset = find(from); offset >= 0; offset = find(offset + 1)) {
            if (!width.wide()) {
                return offset;
            }
            long unitStart = offset - ((offset - width.mark()) & 1);
            if (unitStart + 1 < bytes.size() && isChar(unitStart, '\n')) {
                return unitStart;
            }
        }
        return -1;
    }

    private long find(long from) {
        for (long offset = from; offset < bytes.size(); ) {
            fill(offset);
            for (int i = (int) (offset - chunkStart); i < chunkLength; i++) {
                if (chunk[i] == '\n') {
                    return chunkStart + i;
                }
            }
            offset = chunkStart + chunkLength;
        }
        return -1;
    }

    private void fill(long offset) {
        if (offset >= chunkStart && offset < chunkStart + chunkLength) {
            return;
        }
        chunkStart = offset;
        chunkLength = (int) Math.min(CHUNK, bytes.size() - offset);
        bytes.read(offset, chunk, 0, chunkLength);
    }

    /// One line.
    ///
    /// @param ended whether a newline follows
    public record Line(Span span, boolean ended) {
        public boolean tooLong() {
            return span.length() > MAX_LINE;
        }
    }

    /// Whether a line's text is nothing but blanks.
    public static boolean isBlank(byte[] text) {
        for (byte b : text) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}

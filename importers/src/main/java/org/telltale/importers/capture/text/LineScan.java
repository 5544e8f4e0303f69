package org.telltale.importers.capture.text;

import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// Lines of bytes one after another, from any place on; a line ends at LF, and a CR before it is no part of it.
public final class LineScan {
    /// Of a longer line the first part is given, and the rest as further lines.
    public static final int LONGEST = 1 << 20;

    private static final int CHUNK = 1 << 13;

    private final Bytes bytes;
    private final byte[] chunk = new byte[CHUNK];
    private long chunkStart;
    private int chunkLength;
    private long at;

    public LineScan(Bytes bytes) {
        this.bytes = bytes;
    }

    /// Where the next line begins.
    public long at() {
        return at;
    }

    public void moveTo(long offset) {
        at = offset;
    }

    /// The next line without its end; beyond the last, an empty one.
    public Span next() {
        long start = Math.min(at, bytes.size());
        long limit = Math.min(bytes.size(), start + LONGEST);
        long end = start;
        while (end < limit && byteAt(end) != '\n') {
            end++;
        }
        boolean ended = end < limit;
        at = ended ? end + 1 : end;
        long content = ended && end > start && byteAt(end - 1) == '\r' ? end - 1 : end;
        return new Span(start, content - start);
    }

    private byte byteAt(long offset) {
        if (offset < chunkStart || offset >= chunkStart + chunkLength) {
            chunkStart = offset;
            chunkLength = (int) Math.min(CHUNK, bytes.size() - offset);
            bytes.read(offset, chunk, 0, chunkLength);
        }
        return chunk[(int) (offset - chunkStart)];
    }
}

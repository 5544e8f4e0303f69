package org.telltale.importers.capture.json;

import org.telltale.model.bytes.Bytes;

/// Finds where the next element of a list of objects may begin: a `{` behind `,` or `[` and blanks.
public final class NextObject {
    private static final int CHUNK = 1 << 16;

    private final Bytes bytes;
    private final byte[] chunk = new byte[CHUNK];
    private long chunkStart;
    private int chunkLength;

    public NextObject(Bytes bytes) {
        this.bytes = bytes;
    }

    /// The offset of the next such `{` at or after `from`, or -1.
    public long find(long from) {
        boolean opened = false;
        for (long at = from; at < bytes.size(); at++) {
            byte c = at(at);
            if (c == '{' && opened) {
                return at;
            }
            opened = c == ',' || c == '[' || opened && (c == ' ' || c == '\n' || c == '\r' || c == '\t');
        }
        return -1;
    }

    private byte at(long offset) {
        if (offset < chunkStart || offset >= chunkStart + chunkLength) {
            chunkStart = offset;
            chunkLength = (int) Math.min(CHUNK, bytes.size() - offset);
            bytes.read(offset, chunk, 0, chunkLength);
        }
        return chunk[(int) (offset - chunkStart)];
    }
}

package org.telltale.importers.capture.archive;

import java.io.InputStream;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.DamagedEntryException;

/// The bytes of a raw deflate stream (RFC 1951) within a span; bytes after its end are left alone.
public final class DeflateInput extends InputStream {
    private static final int CHUNK = 1 << 14;

    private final Bytes bytes;
    private final long start;
    private final long end;
    private final Inflater inflater = new Inflater(true);
    private final byte[] chunk = new byte[CHUNK];
    private final byte[] one = new byte[1];
    private long at;
    private boolean closed;

    public DeflateInput(Bytes bytes, Span span) {
        this.bytes = bytes;
        this.start = span.offset();
        this.at = span.offset();
        this.end = span.end();
    }

    @Override
    public int read() throws DamagedEntryException {
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int position, int length) throws DamagedEntryException {
        Objects.checkFromIndexSize(position, length, target.length);
        if (length == 0) {
            return 0;
        }
        try {
            while (!closed && !inflater.finished()) {
                int count = inflater.inflate(target, position, length);
                if (count > 0) {
                    return count;
                }
                if (!inflater.finished()) {
                    feed();
                }
            }
        } catch (DataFormatException _) {
            throw new DamagedEntryException(
                    "its packed bytes are damaged near byte " + (start + inflater.getBytesRead()));
        }
        return -1;
    }

    private void feed() throws DamagedEntryException {
        if (inflater.needsDictionary() || at >= end) {
            throw new DamagedEntryException("its packed bytes end in the middle");
        }
        int count = (int) Math.min(CHUNK, end - at);
        bytes.read(at, chunk, 0, count);
        at += count;
        inflater.setInput(chunk, 0, count);
    }

    /// The offset after the stream, once all of it was read.
    public long streamEnd() {
        return closed ? at : start + inflater.getBytesRead();
    }

    @Override
    public void close() {
        if (!closed) {
            at = streamEnd();
            closed = true;
            inflater.end();
        }
    }
}

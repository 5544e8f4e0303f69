package org.telltale.importers.capture.text;

import java.io.InputStream;
import java.util.Objects;
import org.telltale.model.bytes.Bytes;

/// A stream over bytes from an offset to an end.
public final class BytesInput extends InputStream {
    private final Bytes bytes;
    private final long end;
    private long at;

    public BytesInput(Bytes bytes, long from, long end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    @Override
    public int read() {
        return at < end ? bytes.at(at++) & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int position, int length) {
        Objects.checkFromIndexSize(position, length, target.length);
        if (at >= end) {
            return length == 0 ? 0 : -1;
        }
        int count = (int) Math.min(length, end - at);
        bytes.read(at, target, position, count);
        at += count;
        return count;
    }
}

package org.telltale.contract;

import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// Bytes that are neither an array nor give themselves away as one, as those of a mapped file.
record StarvedBytes(Bytes inner) implements Bytes {
    @Override
    public long size() {
        return inner.size();
    }

    @Override
    public byte at(long offset) {
        return inner.at(offset);
    }

    @Override
    public void read(long offset, byte[] target, int position, int length) {
        inner.read(offset, target, position, length);
    }

    @Override
    public Bytes slice(Span span) {
        return new StarvedBytes(inner.slice(span));
    }

    @Override
    public byte[] toArray() {
        return inner.toArray().clone();
    }
}

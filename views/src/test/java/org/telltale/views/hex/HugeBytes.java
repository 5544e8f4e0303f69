package org.telltale.views.hex;

import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// As many bytes as wanted, each a function of its offset, none of them held.
record HugeBytes(long size) implements Bytes {
    @Override
    public byte at(long offset) {
        return (byte) (offset ^ offset >>> 8 ^ offset >>> 32);
    }

    @Override
    public void read(long offset, byte[] target, int position, int length) {
        for (int i = 0; i < length; i++) {
            target[position + i] = at(offset + i);
        }
    }

    @Override
    public Bytes slice(Span span) {
        byte[] copy = new byte[Math.toIntExact(span.length())];
        read(span.offset(), copy, 0, copy.length);
        return Bytes.of(copy);
    }

    @Override
    public byte[] toArray() {
        throw new IllegalStateException("too large for an array");
    }
}

package org.telltale.model.usecase;

import java.util.concurrent.atomic.AtomicLong;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// Bytes that count how many of them were read, again ones too; parts count together.
final class MeteredBytes implements Bytes {
    private final Bytes bytes;
    private final AtomicLong taken;

    MeteredBytes(Bytes bytes) {
        this(bytes, new AtomicLong());
    }

    private MeteredBytes(Bytes bytes, AtomicLong taken) {
        this.bytes = bytes;
        this.taken = taken;
    }

    long taken() {
        return taken.get();
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public byte at(long offset) {
        taken.incrementAndGet();
        return bytes.at(offset);
    }

    @Override
    public void read(long offset, byte[] target, int position, int length) {
        taken.addAndGet(length);
        bytes.read(offset, target, position, length);
    }

    @Override
    public Bytes slice(Span span) {
        return new MeteredBytes(bytes.slice(span), taken);
    }

    @Override
    public byte[] toArray() {
        taken.addAndGet(bytes.size());
        return bytes.toArray();
    }
}

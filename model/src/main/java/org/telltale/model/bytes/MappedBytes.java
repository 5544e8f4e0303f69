package org.telltale.model.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Bytes of a mapped file or of memory outside the heap; valid while the arena of the segment is open.
public final class MappedBytes implements Bytes {
    private final MemorySegment segment;

    public MappedBytes(MemorySegment segment) {
        this.segment = segment.asReadOnly();
    }

    @Override
    public long size() {
        return segment.byteSize();
    }

    @Override
    public byte at(long offset) {
        return segment.get(ValueLayout.JAVA_BYTE, offset);
    }

    @Override
    public void read(long offset, byte[] target, int position, int length) {
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, offset, target, position, length);
    }

    @Override
    public Bytes slice(Span span) {
        return new MappedBytes(segment.asSlice(span.offset(), span.length()));
    }

    @Override
    public byte[] toArray() {
        return segment.toArray(ValueLayout.JAVA_BYTE);
    }
}

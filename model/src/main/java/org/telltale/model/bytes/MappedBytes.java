package org.telltale.model.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/// Bytes of a mapped file or of memory outside the heap; valid while the arena of the segment is open.
public final class MappedBytes implements Bytes {
    private final MemorySegment segment;
    private final long start;
    private final long size;

    public MappedBytes(MemorySegment segment) {
        this(segment.asReadOnly(), 0, segment.byteSize());
    }

    private MappedBytes(MemorySegment segment, long start, long size) {
        this.segment = segment;
        this.start = start;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte at(long offset) {
        return segment.get(ValueLayout.JAVA_BYTE, start + Objects.checkIndex(offset, size));
    }

    @Override
    public void read(long offset, byte[] target, int position, int length) {
        Objects.checkFromIndexSize(offset, length, size);
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, start + offset, target, position, length);
    }

    @Override
    public Bytes slice(Span span) {
        Objects.checkFromIndexSize(span.offset(), span.length(), size);
        return new MappedBytes(segment, start + span.offset(), span.length());
    }

    @Override
    public byte[] toArray() {
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException(size + " bytes do not fit an array");
        }
        byte[] array = new byte[(int) size];
        read(0, array, 0, array.length);
        return array;
    }
}

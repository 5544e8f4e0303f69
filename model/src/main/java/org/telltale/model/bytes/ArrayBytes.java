package org.telltale.model.bytes;

import java.util.Arrays;
import java.util.Objects;

/// Bytes in a part of an array; decoders use [#array] with [#start] where speed counts. Equal by content.
public final class ArrayBytes implements Bytes {
    private final byte[] array;
    private final int start;
    private final int length;

    ArrayBytes(byte[] array, int start, int length) {
        Objects.checkFromIndexSize(start, length, array.length);
        this.array = array;
        this.start = start;
        this.length = length;
    }

    /// Any bytes as array bytes: itself, or a copy of bytes that lie elsewhere.
    public static ArrayBytes of(Bytes bytes) {
        if (bytes instanceof ArrayBytes here) {
            return here;
        }
        byte[] copy = bytes.toArray();
        return new ArrayBytes(copy, 0, copy.length);
    }

    /// The backing array, not to be changed; this value's bytes begin at [#start].
    public byte[] array() {
        return array;
    }

    public int start() {
        return start;
    }

    public int length() {
        return length;
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public byte at(long offset) {
        return array[start + (int) Objects.checkIndex(offset, (long) length)];
    }

    @Override
    public void read(long offset, byte[] target, int position, int count) {
        Objects.checkFromIndexSize(offset, (long) count, (long) length);
        System.arraycopy(array, start + (int) offset, target, position, count);
    }

    @Override
    public ArrayBytes slice(Span span) {
        Objects.checkFromIndexSize(span.offset(), span.length(), (long) length);
        return new ArrayBytes(array, start + (int) span.offset(), (int) span.length());
    }

    @Override
    public byte[] toArray() {
        return start == 0 && length == array.length ? array : Arrays.copyOfRange(array, start, start + length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayBytes that
                && Arrays.equals(array, start, start + length, that.array, that.start, that.start + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return length + " bytes";
    }
}

package org.telltale.model.bytes;

/// A half-open range of bytes, `offset` to `offset + length`; it means something only inside one layer or file.
///
/// @param offset first byte, from 0
/// @param length number of bytes, 0 or more
public record Span(long offset, long length) {
    public Span {
        if (offset < 0 || length < 0 || offset + length < 0) {
            throw new IllegalArgumentException("span " + offset + "+" + length);
        }
    }

    /// The offset after the last byte.
    public long end() {
        return offset + length;
    }

    public boolean contains(long position) {
        return position >= offset && position < end();
    }

    public boolean contains(Span other) {
        return other.offset >= offset && other.end() <= end();
    }

    public boolean overlaps(Span other) {
        return other.offset < end() && offset < other.end();
    }
}

package org.telltale.model.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Immutable bytes with random access by `long` offset, in memory or behind a file.
///
/// Offsets run from 0 to `size() - 1`; anything else throws [IndexOutOfBoundsException]. Instances may be read by
/// several threads at once. Nobody may change an array that was handed over.
public interface Bytes {
    long size();

    byte at(long offset);

    /// Copies `length` bytes from `offset` on into `target` at `position`.
    void read(long offset, byte[] target, int position, int length);

    /// A view of a part, without a copy where the source allows it.
    Bytes slice(Span span);

    /// All bytes as an array that the caller may not change.
    ///
    /// @throws IllegalStateException when there are more than fit an array
    byte[] toArray();

    default Bytes slice(long offset, long length) {
        return slice(new Span(offset, length));
    }

    default boolean isEmpty() {
        return size() == 0;
    }

    /// The bytes of a span as an array; as [#toArray].
    default byte[] toArray(Span span) {
        return slice(span).toArray();
    }

    /// Writes all bytes to a file that is new or written over, some at a time.
    default void save(Path file) throws IOException {
        byte[] part = new byte[(int) Math.min(size(), 1 << 16)];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long at = 0; at < size(); at += part.length) {
                int count = (int) Math.min(part.length, size() - at);
                read(at, part, 0, count);
                out.write(part, 0, count);
            }
        }
    }

    static Bytes of(byte[] array) {
        return new ArrayBytes(array, 0, array.length);
    }

    static Bytes utf8(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes EMPTY = of(new byte[0]);
}

package org.telltale.importers.capture.wire.packet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.telltale.model.bytes.Bytes;

/// A part of an array. Reading beyond its end gives zeros, a part beyond its end is shorter: callers ask [#has] where
/// it matters.
public final class Slice {
    public static final Slice EMPTY = new Slice(new byte[0], 0, 0);

    private final byte[] array;
    private final int start;
    private final int length;

    private Slice(byte[] array, int start, int length) {
        this.array = array;
        this.start = start;
        this.length = length;
    }

    public static Slice of(byte[] array) {
        return new Slice(array, 0, array.length);
    }

    public byte[] array() {
        return array;
    }

    public int start() {
        return start;
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /// Whether `count` bytes stand at a position.
    public boolean has(long at, long count) {
        return at >= 0 && count >= 0 && at + count <= length;
    }

    public int u8(int at) {
        return at >= 0 && at < length ? array[start + at] & 0xff : 0;
    }

    public int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    public int u24(int at) {
        return u16(at) << 8 | u8(at + 2);
    }

    public long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /// The part of at most `count` bytes at a position.
    public Slice part(long at, long count) {
        int from = (int) Math.clamp(at, 0L, (long) length);
        int size = (int) Math.clamp(count, 0L, (long) length - from);
        return new Slice(array, start + from, size);
    }

    public Slice from(long at) {
        return part(at, length);
    }

    public byte[] toArray() {
        return Arrays.copyOfRange(array, start, start + length);
    }

    /// The bytes on their own, not the array they come from.
    public Bytes toBytes() {
        return length == 0 ? Bytes.EMPTY : Bytes.of(toArray());
    }

    /// Each byte as a number.
    public List<Integer> octets() {
        return IntStream.range(0, length).mapToObj(this::u8).toList();
    }

    /// Each byte as the character of its number.
    public String latin() {
        return new String(array, start, length, StandardCharsets.ISO_8859_1);
    }

    public String utf8() {
        return new String(array, start, length, StandardCharsets.UTF_8);
    }

    public boolean startsWith(String ascii) {
        return length >= ascii.length() && part(0, ascii.length()).latin().equals(ascii);
    }

    @Override
    public String toString() {
        return length + " bytes";
    }
}

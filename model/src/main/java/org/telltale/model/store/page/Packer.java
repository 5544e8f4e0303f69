package org.telltale.model.store.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of a page being written: LEB128 numbers, fixed numbers in little-endian order, texts of any characters.
public final class Packer {
    private static final int FIRST_SIZE = 1 << 12;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE).order(ByteOrder.LITTLE_ENDIAN);

    public int size() {
        return bytes.position();
    }

    /// A number from 0 on; a negative one is taken as unsigned and takes ten bytes.
    public Packer number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
        return this;
    }

    public Packer signed(long value) {
        return number(value << 1 ^ value >> 63);
    }

    public Packer fixed(long value) {
        room(Long.BYTES);
        bytes.putLong(value);
        return this;
    }

    public Packer ints(int[] values, int count) {
        room((long) count * Integer.BYTES);
        bytes.asIntBuffer().put(values, 0, count);
        bytes.position(bytes.position() + count * Integer.BYTES);
        return this;
    }

    public Packer longs(long[] values, int count) {
        room((long) count * Long.BYTES);
        bytes.asLongBuffer().put(values, 0, count);
        bytes.position(bytes.position() + count * Long.BYTES);
        return this;
    }

    /// A text, lone surrogates included: Latin-1 where that is enough, else UTF-16.
    public Packer text(String text) {
        boolean narrow = text.chars().allMatch(c -> c < 256);
        byte[] chars = narrow ? text.getBytes(StandardCharsets.ISO_8859_1) : wide(text);
        return number((long) chars.length << 1 | (narrow ? 0 : 1)).raw(chars, chars.length);
    }

    public Packer raw(byte[] source, int count) {
        room(count);
        bytes.put(source, 0, count);
        return this;
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    public void clear() {
        bytes.clear();
    }

    byte[] array() {
        return bytes.array();
    }

    private static byte[] wide(String text) {
        ByteBuffer chars = ByteBuffer.allocate(text.length() * 2).order(ByteOrder.LITTLE_ENDIAN);
        chars.asCharBuffer().put(text);
        return chars.array();
    }

    private void room(long more) {
        if (bytes.remaining() < more) {
            long wanted = Math.max(bytes.capacity() * 2L, bytes.position() + more);
            int size = (int) Math.min(wanted, Integer.MAX_VALUE - 8);
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .position(bytes.position());
        }
    }
}

package org.telltale.model.store.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads what a [Packer] wrote, from any position of a page.
public final class Unpacker {
    private final ByteBuffer bytes;
    private final byte[] array;
    private int at;

    public Unpacker(byte[] page) {
        array = page;
        bytes = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    }

    public int position() {
        return at;
    }

    public Unpacker seek(int position) {
        at = position;
        return this;
    }

    public boolean hasMore() {
        return at < array.length;
    }

    public long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = array[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public int count() {
        byte next = array[at];
        if (next >= 0) {
            at++;
            return next;
        }
        return (int) number();
    }

    public long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    public long fixed() {
        at += Long.BYTES;
        return bytes.getLong(at - Long.BYTES);
    }

    /// The fixed number with that index in a run of them that starts at a position.
    public long fixedAt(int start, int index) {
        return bytes.getLong(start + index * Long.BYTES);
    }

    public void ints(int[] target, int position, int count) {
        bytes.position(at).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(target, position, count);
        at += count * Integer.BYTES;
    }

    public void longs(long[] target, int position, int count) {
        bytes.position(at).slice().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(target, position, count);
        at += count * Long.BYTES;
    }

    public void skip(int count) {
        at += count;
    }

    public String text() {
        long head = number();
        int length = (int) (head >>> 1);
        at += length;
        return (head & 1) == 0
                ? new String(array, at - length, length, StandardCharsets.ISO_8859_1)
                : bytes.position(at - length)
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .limit(length)
                        .asCharBuffer()
                        .toString();
    }
}

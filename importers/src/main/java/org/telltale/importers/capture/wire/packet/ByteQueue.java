package org.telltale.importers.capture.wire.packet;

import java.util.Arrays;

/// Bytes that wait until enough of them are there.
public final class ByteQueue {
    private static final int KEPT = 1 << 16;

    private byte[] array = new byte[0];
    private int start;
    private int end;

    public int size() {
        return end - start;
    }

    public void add(Slice more) {
        if (end + more.length() > array.length) {
            makeRoom(more.length());
        }
        System.arraycopy(more.array(), more.start(), array, end, more.length());
        end += more.length();
    }

    private void makeRoom(int count) {
        int size = size();
        byte[] target = size + count > array.length
                ? new byte[(int) Math.min(Integer.MAX_VALUE - 16L, Math.max(64L, (size + (long) count) * 3 / 2))]
                : array;
        System.arraycopy(array, start, target, 0, size);
        array = target;
        start = 0;
        end = size;
    }

    /// A view of what waits; valid until the next [#add].
    public Slice view() {
        return Slice.of(array).part(start, size());
    }

    public void drop(int count) {
        start += Math.min(count, size());
        if (start == end) {
            clear();
        }
    }

    /// Takes all bytes as an array of their own.
    public byte[] takeAll() {
        byte[] all = Arrays.copyOfRange(array, start, end);
        clear();
        return all;
    }

    private void clear() {
        start = 0;
        end = 0;
        if (array.length > KEPT) {
            array = new byte[0];
        }
    }
}

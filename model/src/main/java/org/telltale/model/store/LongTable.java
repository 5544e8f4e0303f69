package org.telltale.model.store;

import java.util.Arrays;

/// Dense numbers from 0 for different longs in the order in which they come; open addressing, 16 bytes an entry.
public final class LongTable {
    private static final int FIRST_SLOTS = 16;

    private long[] keys = new long[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS];
    private int size;

    public int size() {
        return size;
    }

    public long key(int number) {
        return keys[number];
    }

    /// The number of a key; -1 where it is not here.
    public int find(long key) {
        int mask = slots.length - 1;
        for (int slot = spread(key) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    /// The number of a key; [#size] was its number before the call where the key is new.
    public int add(long key) {
        int mask = slots.length - 1;
        int slot = spread(key) & mask;
        while (slots[slot] != 0) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        if (size == keys.length) {
            grow();
            return add(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    public void clear() {
        if (size > 0) {
            Arrays.fill(slots, 0);
            size = 0;
        }
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = spread(keys[i]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private static int spread(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32 ^ mixed >>> 7);
    }
}

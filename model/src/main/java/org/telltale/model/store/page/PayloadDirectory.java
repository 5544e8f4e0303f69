package org.telltale.model.store.page;

import java.util.Arrays;
import org.telltale.model.session.Sha256;

/// Where each different payload stands in the payload file, by number and by hash. Safe for use by several threads.
public final class PayloadDirectory {
    /// Payloads in one stored page.
    public static final int PAGE = 4096;

    private static final int WORDS = 6;
    private static final int SIZE = 4;
    private static final int OFFSET = 5;
    private static final long FORGOTTEN = -1;

    /// Four words of the hash, size and offset of each payload.
    private long[] entries = new long[WORDS * 64];

    /// Numbers, counted from 1, by hash; empty until somebody looks for one.
    private int[] slots = new int[0];

    private int count;

    public synchronized int count() {
        return count;
    }

    /// The number of a payload; -1 where it is not here.
    public synchronized int find(Sha256 hash) {
        return find(words(hash));
    }

    synchronized int find(long[] hash) {
        if (slots.length == 0) {
            rehash();
        }
        int mask = slots.length - 1;
        for (int slot = (int) hash[0] & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int number = slots[slot] - 1;
            if (Arrays.equals(entries, number * WORDS, number * WORDS + SIZE, hash, 0, SIZE)
                    && size(number) != FORGOTTEN) {
                return number;
            }
        }
        return -1;
    }

    synchronized int add(long[] hash, long size, long offset) {
        if ((count + 1) * WORDS > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        System.arraycopy(hash, 0, entries, count * WORDS, SIZE);
        entries[count * WORDS + SIZE] = size;
        entries[count * WORDS + OFFSET] = offset;
        count++;
        if (count * 2 > slots.length) {
            rehash();
        } else {
            enter(count - 1);
        }
        return count - 1;
    }

    public synchronized long size(int number) {
        return entries[number * WORDS + SIZE];
    }

    public synchronized long offset(int number) {
        return entries[number * WORDS + OFFSET];
    }

    public synchronized Sha256 hash(int number) {
        StringBuilder hex = new StringBuilder(64);
        for (int i = 0; i < SIZE; i++) {
            String word = Long.toHexString(entries[number * WORDS + i]);
            hex.append("0".repeat(16 - word.length())).append(word);
        }
        return new Sha256(hex.toString());
    }

    /// End of the last payload in the file.
    public synchronized long end() {
        long end = 0;
        for (int i = 0; i < count; i++) {
            end = Math.max(end, offset(i) + Math.max(0, size(i)));
        }
        return end;
    }

    public synchronized boolean isForgotten(int number) {
        return size(number) == FORGOTTEN;
    }

    /// Leaves a number without hash and size behind, which no payload gets again.
    public synchronized void forget(int number) {
        Arrays.fill(entries, number * WORDS, number * WORDS + SIZE, 0);
        entries[number * WORDS + SIZE] = FORGOTTEN;
        entries[number * WORDS + OFFSET] = 0;
    }

    /// Forgets the payloads from a number on, as if they had never come.
    public synchronized void cut(int first) {
        count = Math.min(count, first);
        rehash();
    }

    public synchronized byte[] page(int first) {
        int length = Math.min(PAGE, count - first) * WORDS;
        long[] words = Arrays.copyOfRange(entries, first * WORDS, first * WORDS + length);
        return new Packer().longs(words, length).toArray();
    }

    /// Takes a stored page in at its place.
    public synchronized void load(int first, byte[] page) {
        int length = page.length / Long.BYTES;
        while (first * WORDS + length > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        new Unpacker(page).longs(entries, first * WORDS, length);
        count = Math.max(count, first + length / WORDS);
        slots = new int[0];
    }

    private void rehash() {
        int wanted = Integer.highestOneBit(Math.max(128, count)) << 2;
        slots = new int[wanted];
        for (int i = 0; i < count; i++) {
            enter(i);
        }
    }

    private void enter(int number) {
        if (isForgotten(number)) {
            return;
        }
        int mask = slots.length - 1;
        int slot = (int) entries[number * WORDS] & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = number + 1;
    }

    static long[] words(Sha256 hash) {
        long[] words = new long[SIZE];
        for (int i = 0; i < SIZE; i++) {
            words[i] = Long.parseUnsignedLong(hash.hex(), i * 16, i * 16 + 16, 16);
        }
        return words;
    }
}

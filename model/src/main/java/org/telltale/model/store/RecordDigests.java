package org.telltale.model.store;

import java.util.Arrays;
import org.telltale.model.store.StudyStore.RecordDigest;

/// The digests of a capture's records in order, in primitive arrays; positions run from 0.
public final class RecordDigests {
    private long[] highs;
    private long[] lows;
    private int[] payloads;
    private long[] likenesses;
    private long[] times;
    private int size;

    /// @param capacity how many are expected
    public RecordDigests(int capacity) {
        highs = new long[capacity];
        lows = new long[capacity];
        payloads = new int[capacity];
        likenesses = new long[capacity];
        times = new long[capacity];
    }

    public static RecordDigests of(Iterable<RecordDigest> all) {
        RecordDigests digests = new RecordDigests(16);
        all.forEach(one -> digests.add(one.high(), one.low(), one.payload(), one.likeness(), one.time()));
        return digests;
    }

    /// Adds the next record's, as [RecordDigest] has it.
    public void add(long high, long low, int payload, long likeness, long time) {
        if (size == highs.length) {
            int more = Math.max(16, size * 2);
            highs = Arrays.copyOf(highs, more);
            lows = Arrays.copyOf(lows, more);
            payloads = Arrays.copyOf(payloads, more);
            likenesses = Arrays.copyOf(likenesses, more);
            times = Arrays.copyOf(times, more);
        }
        highs[size] = high;
        lows[size] = low;
        payloads[size] = payload;
        likenesses[size] = likeness;
        times[size] = time;
        size++;
    }

    public int size() {
        return size;
    }

    public RecordDigest get(int position) {
        return new RecordDigest(
                highs[position], lows[position], payloads[position], likenesses[position], times[position]);
    }

    public long high(int position) {
        return highs[position];
    }

    public long low(int position) {
        return lows[position];
    }

    public int payload(int position) {
        return payloads[position];
    }

    public long likeness(int position) {
        return likenesses[position];
    }

    public long time(int position) {
        return times[position];
    }

    /// Whether all records are equal, one by one.
    public boolean sameAs(RecordDigests other) {
        return Arrays.equals(highs, 0, size, other.highs, 0, other.size)
                && Arrays.equals(lows, 0, size, other.lows, 0, other.size);
    }
}

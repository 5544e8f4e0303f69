package org.telltale.model.detect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;

/// Rows of an exchange table, ascending, each once. Immutable.
public final class Rows {
    public static final Rows NONE = new Rows(new int[0]);

    private final int[] sorted;

    private Rows(int[] sorted) {
        this.sorted = sorted;
    }

    /// @param ascending row numbers, each once; not changed by anybody afterwards
    public static Rows of(int... ascending) {
        return new Rows(ascending);
    }

    public static Rows of(BitSet rows) {
        return new Rows(rows.stream().toArray());
    }

    public static Rows of(Collection<Integer> rows) {
        return new Rows(
                rows.stream().mapToInt(Integer::intValue).sorted().distinct().toArray());
    }

    public static Rows all(int size) {
        return new Rows(IntStream.range(0, size).toArray());
    }

    public int size() {
        return sorted.length;
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    public int get(int index) {
        return sorted[index];
    }

    public int first() {
        return sorted[0];
    }

    public boolean contains(int row) {
        return indexOf(row) >= 0;
    }

    /// Position of a row, or negative where it is not among these.
    public int indexOf(int row) {
        return Arrays.binarySearch(sorted, row);
    }

    public IntStream stream() {
        return Arrays.stream(sorted);
    }

    public BitSet toBitSet() {
        BitSet bits = new BitSet();
        stream().forEach(bits::set);
        return bits;
    }
}

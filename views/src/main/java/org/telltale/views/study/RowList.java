package org.telltale.views.study;

import java.util.Arrays;
import java.util.BitSet;
import javafx.collections.ObservableListBase;

/// Row numbers in the order in which they are shown, over one array; never changed.
public final class RowList extends ObservableListBase<Integer> {
    public static final RowList EMPTY = new RowList(new int[0]);

    private final int[] rows;

    private RowList(int[] rows) {
        this.rows = rows;
    }

    /// These in this order; not changed by anybody afterwards.
    public static RowList of(int... rows) {
        return new RowList(rows);
    }

    /// Rows in their own order.
    public static RowList of(BitSet rows) {
        return new RowList(rows.stream().toArray());
    }

    /// Rows by a key, equal ones in their own order; `descending` turns the keys around and not the ties.
    public static RowList sorted(BitSet rows, Keyed key, boolean descending) {
        int[] ids = rows.stream().toArray();
        int[] keys = new int[ids.length];
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < ids.length; i++) {
            keys[i] = descending ? -1 - key.of(ids[i]) : key.of(ids[i]);
            least = Math.min(least, keys[i]);
            most = Math.max(most, keys[i]);
        }
        return new RowList(
                most - least < 2L * ids.length
                        ? counted(ids, keys, (int) least, (int) (most - least + 1))
                        : merged(ids, keys));
    }

    /// Sorts by counting, where keys lie close together: each row goes to its place at once.
    private static int[] counted(int[] ids, int[] keys, int least, int different) {
        int[] places = new int[different + 1];
        for (int key : keys) {
            places[key - least + 1]++;
        }
        for (int i = 1; i < different; i++) {
            places[i] += places[i - 1];
        }
        int[] sorted = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            sorted[places[keys[i] - least]++] = ids[i];
        }
        return sorted;
    }

    private static int[] merged(int[] ids, int[] keys) {
        long[] packed = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            packed[i] = (long) keys[i] << 32 | i;
        }
        Arrays.parallelSort(packed);
        int[] sorted = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            sorted[i] = ids[(int) packed[i]];
        }
        return sorted;
    }

    /// A row's sort key.
    @FunctionalInterface
    public interface Keyed {
        int of(int row);
    }

    @Override
    public Integer get(int index) {
        return rows[index];
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int indexOf(Object row) {
        if (!(row instanceof Integer wanted)) {
            return -1;
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }
}

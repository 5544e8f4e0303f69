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
        long[] packed = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            long rank = descending ? -1L - key.of(ids[i]) : key.of(ids[i]);
            packed[i] = rank << 32 | i;
        }
        Arrays.parallelSort(packed);
        int[] sorted = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            sorted[i] = ids[(int) packed[i]];
        }
        return new RowList(sorted);
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

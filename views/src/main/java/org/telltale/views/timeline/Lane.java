package org.telltale.views.timeline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.telltale.model.session.PayloadState;

/// A row of cells in ascending order of where they stand, in primitive arrays.
public final class Lane {
    private static final PayloadState[] STATES = PayloadState.values();

    private final String id;
    private final String label;
    private final int[] rows;
    private final long[] ats;
    private final byte[] states;
    private final long[] categories;
    private final long[] carried;
    private final BitSet early;

    private Lane(Builder from) {
        id = from.id;
        label = from.label;
        rows = Arrays.copyOf(from.rows, from.size);
        ats = Arrays.copyOf(from.ats, from.size);
        states = Arrays.copyOf(from.states, from.size);
        categories = Arrays.copyOf(from.categories, from.size);
        carried = Arrays.copyOf(from.carried, from.size);
        early = (BitSet) from.early.clone();
    }

    public static Builder builder(String id, String label) {
        return new Builder(id, label);
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public int size() {
        return rows.length;
    }

    public int row(int index) {
        return rows[index];
    }

    public long at(int index) {
        return ats[index];
    }

    public PayloadState state(int index) {
        return STATES[states[index]];
    }

    public long categories(int index) {
        return categories[index];
    }

    public long carried(int index) {
        return carried[index];
    }

    /// Whether a cell happened before the session it was sent in.
    public boolean isEarly(int index) {
        return early.get(index);
    }

    boolean hasEarly() {
        return !early.isEmpty();
    }

    /// The first cell that stands at `at` or later; [#size] where there is none.
    public int firstFrom(double at) {
        int low = 0;
        int high = ats.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ats[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Collects cells in any order.
    public static final class Builder {
        private final String id;
        private final String label;
        private int[] rows = new int[16];
        private long[] ats = new long[16];
        private byte[] states = new byte[16];
        private long[] categories = new long[16];
        private long[] carried = new long[16];
        private final BitSet early = new BitSet();
        private int size;

        private Builder(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public Builder add(Cell cell) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                ats = Arrays.copyOf(ats, 2 * size);
                states = Arrays.copyOf(states, 2 * size);
                categories = Arrays.copyOf(categories, 2 * size);
                carried = Arrays.copyOf(carried, 2 * size);
            }
            rows[size] = cell.row();
            ats[size] = cell.at();
            states[size] = (byte) cell.state().ordinal();
            categories[size] = cell.categories();
            carried[size] = cell.carried();
            early.set(size, cell.early());
            size++;
            return this;
        }

        public Lane build() {
            boolean sorted = IntStream.range(1, size).allMatch(i -> ats[i - 1] <= ats[i]);
            return new Lane(sorted ? this : inOrder());
        }

        private Builder inOrder() {
            Builder sorted = new Builder(id, label);
            IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> ats[i]))
                    .forEach(i -> sorted.add(
                            new Cell(rows[i], ats[i], STATES[states[i]], categories[i], carried[i], early.get(i))));
            return sorted;
        }
    }
}

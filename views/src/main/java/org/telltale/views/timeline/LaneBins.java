package org.telltale.views.timeline;

/// The cells of one lane counted by pixel and kind.
final class LaneBins {
    private final int kinds;
    private final int[] first;
    private final int[] counts;
    private final int most;

    /// @param drawn what each cell is drawn as, from [Kinds#of]
    /// @param kindCount kinds that the legend has
    LaneBins(Lane lane, byte[] drawn, int kindCount, Scale scale) {
        int columns = (int) Math.ceil(scale.width());
        kinds = kindCount + 1;
        first = new int[columns + 1];
        counts = new int[columns * kinds * 2];
        int from = lane.firstFrom(scale.start());
        int to = lane.firstFrom(scale.end());
        double perUnit = 1 / scale.perPixel();
        int filled = 0;
        for (int i = from; i < to; i++) {
            int column = Math.min(columns - 1, (int) ((lane.at(i) - scale.start()) * perUnit));
            while (filled <= column) {
                first[filled++] = i;
            }
            int kind = drawn[i] & Kinds.HIDDEN;
            int slot = kind == Kinds.HIDDEN ? kindCount : kind;
            counts[(2 * column + ((drawn[i] & Kinds.FADED) >> 7)) * kinds + slot]++;
        }
        while (filled <= columns) {
            first[filled++] = to;
        }
        int largest = 0;
        for (int column = 0; column < columns; column++) {
            largest = Math.max(largest, size(column));
        }
        most = largest;
    }

    int columns() {
        return first.length - 1;
    }

    /// Index of a column's first cell; of the column after the last: the end.
    int first(int column) {
        return first[column];
    }

    int size(int column) {
        return first[column + 1] - first[column];
    }

    /// The largest size of any column.
    int most() {
        return most;
    }

    /// Cells of a kind that the filter keeps, or that it leaves out; the kind after the last is what the legend hides.
    int count(int column, int kind, boolean faded) {
        return counts[(2 * column + (faded ? 1 : 0)) * kinds + kind];
    }
}

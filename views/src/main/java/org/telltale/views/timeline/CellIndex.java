package org.telltale.views.timeline;

import java.util.Arrays;

/// Where a row of the exchange table stands on the lanes; the first place where it has several.
final class CellIndex {
    private final int[] lanes;
    private final int[] cells;

    CellIndex(TimelineData data) {
        int rows = 0;
        for (Lane lane : data.lanes()) {
            for (int i = 0; i < lane.size(); i++) {
                rows = Math.max(rows, lane.row(i) + 1);
            }
        }
        lanes = new int[rows];
        cells = new int[rows];
        Arrays.fill(lanes, -1);
        for (int k = 0; k < data.lanes().size(); k++) {
            Lane lane = data.lanes().get(k);
            for (int i = 0; i < lane.size(); i++) {
                if (lanes[lane.row(i)] < 0) {
                    lanes[lane.row(i)] = k;
                    cells[lane.row(i)] = i;
                }
            }
        }
    }

    /// Number of the lane, or -1 where the row stands on none.
    int lane(int row) {
        return row >= 0 && row < lanes.length ? lanes[row] : -1;
    }

    /// Number of the cell in its lane; means something only where there is a lane.
    int cell(int row) {
        return row >= 0 && row < cells.length ? cells[row] : -1;
    }
}

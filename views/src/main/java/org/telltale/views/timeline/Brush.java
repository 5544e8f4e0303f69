package org.telltale.views.timeline;

import java.util.BitSet;
import java.util.List;

/// A range somebody drew over lanes.
///
/// @param lanes ids of the lanes it covers
/// @param from the first place, in the clock's unit
/// @param to the last place, included
public record Brush(Clock clock, List<String> lanes, long from, long to) {
    public Brush {
        lanes = List.copyOf(lanes);
    }

    /// The rows of the cells inside.
    public BitSet rows(TimelineData data) {
        BitSet rows = new BitSet();
        for (Lane lane : data.lanes()) {
            if (lanes.contains(lane.id())) {
                for (int i = lane.firstFrom((double) from); i < lane.firstFrom(to + 1.0); i++) {
                    rows.set(lane.row(i));
                }
            }
        }
        return rows;
    }
}

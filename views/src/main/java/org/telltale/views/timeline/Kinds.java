package org.telltale.views.timeline;

import java.util.BitSet;
import java.util.Optional;

/// What each cell of one lane is drawn as, under a legend and a filter.
final class Kinds {
    /// Neither its marks nor its state are shown.
    static final int HIDDEN = 0x3f;

    /// Set where nobody looked at the cell's mark since its session was imported.
    static final int CARRIED = 0x40;

    /// Set where the filter leaves a cell out.
    static final int FADED = 0x80;

    private Kinds() {}

    static int untagged(TimelineData data) {
        return data.marks().size();
    }

    static int opaque(TimelineData data) {
        return data.marks().size() + 1;
    }

    static int empty(TimelineData data) {
        return data.marks().size() + 2;
    }

    static int count(TimelineData data) {
        return data.marks().size() + 3;
    }

    static byte[] of(Lane lane, TimelineData data, Legend legend, Optional<BitSet> shown) {
        int[] order = data.rarestFirst();
        byte[] kinds = new byte[lane.size()];
        for (int i = 0; i < kinds.length; i++) {
            int kind = kind(lane, i, order, legend);
            boolean faded = shown.isPresent() && !shown.get().get(lane.row(i));
            kinds[i] = (byte) (faded ? kind | FADED : kind);
        }
        return kinds;
    }

    private static int kind(Lane lane, int index, int[] order, Legend legend) {
        long categories = lane.categories(index);
        if (categories == 0) {
            int kind = order.length
                    + switch (lane.state(index)) {
                        case DECODED -> 0;
                        case OPAQUE -> 1;
                        case EMPTY -> 2;
                    };
            return legend.shows(kind) ? kind : HIDDEN;
        }
        for (int mark : order) {
            if ((categories >>> mark & 1) != 0 && legend.shows(mark)) {
                return (lane.carried(index) >>> mark & 1) != 0 ? mark | CARRIED : mark;
            }
        }
        return HIDDEN;
    }
}

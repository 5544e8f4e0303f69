package org.telltale.views.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Kinds and bins of lanes, worked out when a lane comes into view and kept while what they depend on stays the same.
final class Prepared {
    private TimelineData data = TimelineData.NOTHING;
    private Legend legend = Legend.ALL;
    private Optional<BitSet> shown = Optional.empty();
    private Scale scale = new Scale(0, 1, 1);
    private final List<Optional<byte[]>> kinds = new ArrayList<>();
    private final List<Optional<LaneBins>> bins = new ArrayList<>();

    /// The same object, not an equal one: comparing a million cells would cost more than it saves.
    @SuppressWarnings("ReferenceEquality")
    void update(TimelineData newData, Legend newLegend, Optional<BitSet> newShown, Scale newScale) {
        boolean sameKinds = newData == data && newLegend == legend && newShown.equals(shown);
        if (!sameKinds) {
            clear(kinds, newData.lanes().size());
        }
        if (!sameKinds || !newScale.equals(scale)) {
            clear(bins, newData.lanes().size());
        }
        data = newData;
        legend = newLegend;
        shown = newShown;
        scale = newScale;
    }

    byte[] kinds(int lane) {
        return kinds.get(lane).orElseGet(() -> {
            byte[] made = Kinds.of(data.lanes().get(lane), data, legend, shown);
            kinds.set(lane, Optional.of(made));
            return made;
        });
    }

    /// Empty where cells are drawn one by one.
    Optional<LaneBins> bins(int lane) {
        if (bins.get(lane).isEmpty() && LaneRaster.isBinned(data, scale)) {
            bins.set(lane, Optional.of(new LaneBins(data.lanes().get(lane), kinds(lane), Kinds.count(data), scale)));
        }
        return bins.get(lane);
    }

    /// Whether the filter keeps nothing of a lane.
    boolean isFaded(int lane) {
        if (shown.isEmpty()) {
            return false;
        }
        byte[] drawn = kinds(lane);
        for (byte kind : drawn) {
            if ((kind & Kinds.FADED) == 0) {
                return false;
            }
        }
        return true;
    }

    private static <T> void clear(List<Optional<T>> list, int size) {
        list.clear();
        for (int i = 0; i < size; i++) {
            list.add(Optional.empty());
        }
    }
}

package org.telltale.views.hex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.telltale.model.bytes.Span;
import org.telltale.views.selection.ByteMark;

/// Marks of a layer as a byte map: in order, and where two would overlap the narrower one has the bytes.
public final class MarkMap implements Highlighter {
    private final ByteMark[] marks;
    private final long[] starts;

    private MarkMap(List<ByteMark> disjoint) {
        marks = disjoint.toArray(ByteMark[]::new);
        starts = Arrays.stream(marks).mapToLong(m -> m.span().offset()).toArray();
    }

    public static MarkMap of(List<ByteMark> any) {
        List<ByteMark> narrowFirst = new ArrayList<>(any);
        narrowFirst.removeIf(m -> m.span().length() == 0);
        narrowFirst.sort(Comparator.comparingLong(m -> m.span().length()));
        TreeMap<Long, ByteMark> taken = new TreeMap<>();
        for (ByteMark mark : narrowFirst) {
            fill(taken, mark);
        }
        return new MarkMap(List.copyOf(taken.values()));
    }

    private static void fill(NavigableMap<Long, ByteMark> taken, ByteMark mark) {
        long at = mark.span().offset();
        var before = taken.floorEntry(at);
        at = before == null ? at : Math.max(at, before.getValue().span().end());
        while (at < mark.span().end()) {
            var next = taken.ceilingEntry(at);
            long end = next == null ? mark.span().end() : Math.min(mark.span().end(), next.getKey());
            if (end > at) {
                taken.put(at, new ByteMark(new Span(at, end - at), mark.family(), mark.look()));
            }
            at = next == null ? end : Math.max(end, next.getValue().span().end());
        }
    }

    @Override
    public List<ByteMark> marks(Span visible) {
        int from = Arrays.binarySearch(starts, visible.offset());
        from = from >= 0 ? from : Math.max(0, -from - 2);
        List<ByteMark> found = new ArrayList<>();
        for (int i = from; i < marks.length && starts[i] < visible.end(); i++) {
            if (marks[i].span().overlaps(visible)) {
                found.add(marks[i]);
            }
        }
        return found;
    }
}

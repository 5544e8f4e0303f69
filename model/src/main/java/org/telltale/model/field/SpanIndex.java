package org.telltale.model.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Which node of a layer a byte belongs to: the innermost whose span covers it. Found in O(log n); immutable.
///
/// Where nodes overlap without one lying in the other (formats with offsets), the one that begins last has the byte.
public final class SpanIndex {
    private final Spot[] spots;
    private final long[] starts;
    private final int[] owners;
    private final int count;

    private SpanIndex(Spot[] spots, long[] starts, int[] owners, int count) {
        this.spots = spots;
        this.starts = starts;
        this.owners = owners;
        this.count = count;
    }

    public static SpanIndex of(Outline outline, int layer) {
        List<Spot> found = new ArrayList<>();
        Deque<Spot> open = new ArrayDeque<>();
        open.push(outline.root(layer));
        while (!open.isEmpty()) {
            Spot spot = open.pop();
            if (spot.node().length() > 0 && !(spot.isRoot() && spot.node() instanceof FieldNode.Group)) {
                found.add(spot);
            }
            if (spot.node() instanceof FieldNode.Group group) {
                for (int i = group.children().size() - 1; i >= 0; i--) {
                    open.push(spot.child(group, i));
                }
            }
        }
        found.sort(Comparator.comparingLong((Spot s) -> s.node().offset())
                .thenComparing(s -> s.node().length(), Comparator.reverseOrder()));
        return new Sweep(found.toArray(Spot[]::new)).run();
    }

    /// The innermost node over a byte; empty where nobody claims it but a group that is the layer's root.
    public Optional<Spot> at(long offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 || owners[index] < 0 ? Optional.empty() : Optional.of(spots[owners[index]]);
    }

    /// One pass over nodes in the order of their offsets.
    private static final class Sweep {
        private final Spot[] spots;
        private final long[] starts;
        private final int[] owners;
        private final int[] open;
        private int depth;
        private int count;

        Sweep(Spot[] spots) {
            this.spots = spots;
            this.starts = new long[2 * spots.length];
            this.owners = new int[2 * spots.length];
            this.open = new int[spots.length];
        }

        SpanIndex run() {
            for (int i = 0; i < spots.length; i++) {
                closeUpTo(spots[i].node().offset());
                open[depth++] = i;
                emit(spots[i].node().offset(), i);
            }
            closeUpTo(Long.MAX_VALUE);
            return new SpanIndex(spots, starts, owners, count);
        }

        private void closeUpTo(long offset) {
            while (depth > 0 && end(open[depth - 1]) <= offset) {
                long end = end(open[--depth]);
                while (depth > 0 && end(open[depth - 1]) <= end) {
                    depth--;
                }
                emit(end, depth == 0 ? -1 : open[depth - 1]);
            }
        }

        private long end(int index) {
            return spots[index].node().offset() + spots[index].node().length();
        }

        private void emit(long start, int owner) {
            if (count > 0 && starts[count - 1] == start) {
                count--;
            }
            starts[count] = start;
            owners[count++] = owner;
        }
    }
}

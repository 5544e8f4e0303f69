package org.telltale.views.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Spot;

/// Many fields of one group that are folded into one row. Their own rows are made when it is opened, so that a million
/// fields cost four bytes each until then.
final class Run {
    /// Of fields with one key so many stand in the open; the others are folded.
    static final int ALIKE = 100;

    /// So many fields, at most, stand in the open or are opened by one row.
    static final int MOST = 200_000;

    private final Spot parent;
    private final int[] ordinals;
    private final int depth;
    private final boolean repeats;
    private int[] children = new int[16];
    private int size;

    private Run(Spot parent, int[] ordinals, int depth, boolean repeats) {
        this.parent = parent;
        this.ordinals = ordinals;
        this.depth = depth;
        this.repeats = repeats;
    }

    /// The rows of a group's fields.
    static List<FieldRow> children(Spot parent, int depth) {
        return parent.node() instanceof FieldNode.Group group ? new Rows(parent, depth).of(group) : List.of();
    }

    /// Rows while they are found.
    private static final class Rows {
        private record Placed(int place, Run run) {}

        private final Spot parent;
        private final int depth;
        private final int[] ordinals;
        private final List<FieldRow> open = new ArrayList<>();
        private final List<Placed> folds = new ArrayList<>();
        private final Map<Object, Run> last = new HashMap<>();

        Rows(Spot parent, int depth) {
            this.parent = parent;
            this.depth = depth;
            this.ordinals = parent.ordinals();
        }

        List<FieldRow> of(FieldNode.Group group) {
            for (int i = 0; i < ordinals.length; i++) {
                Key key = group.children().get(i).key();
                int number = key instanceof Key.Element element ? element.index() : ordinals[i];
                if (number >= ALIKE) {
                    fold(key instanceof Key.Name named ? named.text() : Key.Element.class, true, i);
                } else if (open.size() >= MOST) {
                    fold(Rows.class, false, i);
                } else {
                    open.add(new FieldRow(parent.child(i), depth, ordinals[i]));
                }
            }
            // from the last to the first, so that the places before hold
            folds.reversed().forEach(fold -> open.add(fold.place(), new FieldRow(fold.run(), depth)));
            return open;
        }

        private void fold(Object name, boolean repeats, int child) {
            Run run = last.get(name);
            if (run == null || run.size == MOST) {
                run = new Run(parent, ordinals, depth + 1, repeats);
                last.put(name, run);
                folds.add(new Placed(open.size(), run));
            }
            run.add(child);
        }
    }

    private void add(int child) {
        if (size == children.length) {
            children = Arrays.copyOf(children, 2 * size);
        }
        children[size++] = child;
    }

    int size() {
        return size;
    }

    /// Whether these have keys of which others stand in the open.
    boolean repeats() {
        return repeats;
    }

    FieldRow first() {
        return row(0);
    }

    FieldRow last() {
        return row(size - 1);
    }

    List<FieldRow> rows() {
        List<FieldRow> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    private FieldRow row(int index) {
        int child = children[index];
        return new FieldRow(parent.child(child), depth, ordinals[child]);
    }

    boolean holds(Spot field) {
        return field.parent().filter(parent::equals).isPresent()
                && Arrays.binarySearch(children, 0, size, field.position()) >= 0;
    }
}

package org.telltale.views.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Spot;
import org.telltale.views.words.Words;

/// A row of the tree: a field, how deep it stands, and whether what is in it is shown.
///
/// Confined to the FX thread. Its words are made when they are first asked for, since most rows are never seen.
public final class FieldRow {
    private static final Words WORDS = Words.of(FieldRow.class);

    /// Of fields with one key so many stand in the open; the others are folded.
    static final int ALIKE = 100;

    private final Spot spot;
    private final int depth;
    private final int ordinal;
    private final boolean expandable;
    private final List<FieldRow> folded;
    private @Nullable String line;
    private Optional<String> madeFor = Optional.empty();
    private @Nullable BooleanProperty expanded;

    private FieldRow(Spot spot, int depth, List<FieldRow> folded) {
        this.spot = spot;
        this.depth = depth;
        this.ordinal = -1;
        this.expandable = true;
        this.folded = List.copyOf(folded);
    }

    private FieldRow(Spot spot, int depth, int ordinal) {
        this.spot = spot;
        this.depth = depth;
        this.ordinal = ordinal;
        this.folded = List.of();
        this.expandable = spot.node() instanceof FieldNode.Group group
                        && !group.children().isEmpty()
                || spot.layer().inner(spot.node()).isPresent();
    }

    /// The rows that a payload begins with.
    static List<FieldRow> top(Outline outline) {
        return of(unwrapped(outline.root(0)), 0);
    }

    /// The rows below this one: its own fields, then those of the layer inside its value.
    List<FieldRow> below() {
        if (isFold()) {
            return folded;
        }
        List<FieldRow> rows = new ArrayList<>(children(spot, depth + 1));
        spot.inside().map(FieldRow::unwrapped).ifPresent(root -> rows.addAll(of(root, depth + 1)));
        return rows;
    }

    /// A layer that only wraps is stepped through: its carrier says its name.
    private static Spot unwrapped(Spot root) {
        Spot inmost = root;
        for (Optional<Spot> next = inside(root); next.isPresent(); next = inside(inmost)) {
            inmost = next.get();
        }
        return inmost;
    }

    private static Optional<Spot> inside(Spot root) {
        return root.layer().isWrapping() ? root.inside() : Optional.empty();
    }

    private static List<FieldRow> of(Spot root, int depth) {
        boolean hasChildren = root.node() instanceof FieldNode.Group group
                && !group.children().isEmpty();
        return hasChildren ? children(root, depth) : List.of(new FieldRow(root, depth, -1));
    }

    private static List<FieldRow> children(Spot parent, int depth) {
        int[] ordinals = parent.ordinals();
        List<Spot> children = parent.children();
        List<FieldRow> rows = new ArrayList<>();
        Map<String, List<FieldRow>> rest = new HashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < children.size(); i++) {
            Key key = children.get(i).node().key();
            int number = key instanceof Key.Element element ? element.index() : ordinals[i];
            if (number < ALIKE) {
                rows.add(new FieldRow(children.get(i), depth, ordinals[i]));
                continue;
            }
            String name = key instanceof Key.Name named ? named.text() : "[]";
            if (rest.computeIfAbsent(name, _ -> new ArrayList<>()).isEmpty()) {
                places.put(name, rows.size());
            }
            rest.getOrDefault(name, new ArrayList<>()).add(new FieldRow(children.get(i), depth + 1, ordinals[i]));
        }
        // from the last to the first, so that the places before hold
        List.copyOf(places.entrySet()).reversed().forEach(place -> {
            List<FieldRow> all = rest.getOrDefault(place.getKey(), List.of());
            rows.add(place.getValue(), new FieldRow(all.getFirst().spot(), depth, all));
        });
        return rows;
    }

    /// Whether it stands for many fields that repeat one above it.
    public boolean isFold() {
        return !folded.isEmpty();
    }

    /// Whether it is the row of a field, and not one that many are folded into.
    boolean is(Spot field) {
        return !isFold() && spot.equals(field);
    }

    boolean folds(Spot field) {
        return folded.stream().anyMatch(row -> row.spot.equals(field));
    }

    public Spot spot() {
        return spot;
    }

    /// 0 for the first fields of a payload; an inner layer's fields stand one deeper than their carrier.
    public int depth() {
        return depth;
    }

    public boolean isExpandable() {
        return expandable;
    }

    public boolean isExpanded() {
        return expanded != null && expanded.get();
    }

    public ReadOnlyBooleanProperty expandedProperty() {
        return expanded();
    }

    void setExpanded(boolean now) {
        expanded().set(now);
    }

    private BooleanProperty expanded() {
        if (expanded == null) {
            expanded = new SimpleBooleanProperty(this, "expanded");
        }
        return expanded;
    }

    public String key() {
        if (isFold()) {
            return WORDS.say(
                    "fold.key", folded.getFirst().key(), folded.getLast().key());
        }
        return FieldWords.key(spot.node().key(), ordinal);
    }

    /// How the value is read, or the decoders of what is inside it.
    ///
    /// @param chosen the reading that the study has for it
    public String readAs(Optional<String> chosen) {
        return isFold() ? "" : FieldWords.readAs(spot, chosen);
    }

    /// The value in one line, cut in the middle where it is long.
    ///
    /// @param chosen as in [#readAs]
    public String line(Optional<String> chosen) {
        if (isFold()) {
            return WORDS.say("fold", folded.size());
        }
        String made = line;
        if (made == null || !chosen.equals(madeFor)) {
            made = FieldWords.line(spot, chosen);
            line = made;
            madeFor = chosen;
        }
        return made;
    }
}

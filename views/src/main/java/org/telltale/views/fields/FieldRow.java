package org.telltale.views.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Spot;
import org.telltale.views.words.Words;

/// A row of the tree: a field, how deep it stands, and whether what is in it is shown.
///
/// Confined to the FX thread. Its words are made when they are first asked for, since most rows are never seen.
public final class FieldRow {
    private static final Words WORDS = Words.of(FieldRow.class);

    private final Spot spot;
    private final int depth;
    private final int ordinal;
    private final boolean expandable;
    private final Optional<Run> folded;
    private @Nullable String line;
    private Optional<String> madeFor = Optional.empty();
    private @Nullable BooleanProperty expanded;

    FieldRow(Run folded, int depth) {
        this.spot = folded.first().spot();
        this.depth = depth;
        this.ordinal = -1;
        this.expandable = true;
        this.folded = Optional.of(folded);
    }

    FieldRow(Spot spot, int depth, int ordinal) {
        this.spot = spot;
        this.depth = depth;
        this.ordinal = ordinal;
        this.folded = Optional.empty();
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
        if (folded.isPresent()) {
            return folded.get().rows();
        }
        List<FieldRow> rows = new ArrayList<>(Run.children(spot, depth + 1));
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
        return hasChildren ? Run.children(root, depth) : List.of(new FieldRow(root, depth, -1));
    }

    /// Whether it stands for many fields, of which most repeat one above it.
    public boolean isFold() {
        return folded.isPresent();
    }

    /// Whether it is the row of a field, and not one that many are folded into.
    boolean is(Spot field) {
        return !isFold() && spot.equals(field);
    }

    boolean folds(Spot field) {
        return folded.filter(run -> run.holds(field)).isPresent();
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
        if (folded.isPresent()) {
            Run run = folded.get();
            return WORDS.say("fold.key", run.first().key(), run.last().key());
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
        if (folded.isPresent()) {
            return WORDS.say(
                    folded.get().repeats() ? "fold" : "fold.more", folded.get().size());
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

package org.telltale.model.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A node of an [Outline] with the way up to it, so that a path costs nothing until it is asked for.
///
/// Equal where layer and node are the same objects.
public final class Spot {
    private static final int UNCOUNTED = -2;

    private final Outline outline;
    private final int layerNumber;
    private final FieldNode node;
    private final @Nullable Spot up;
    private final int position;

    /// Counted when first asked for, since it means going over all siblings; -1 where there is none.
    private int ordinal = UNCOUNTED;

    Spot(Outline outline, int layerNumber, FieldNode node, @Nullable Spot up, int position) {
        this.outline = outline;
        this.layerNumber = layerNumber;
        this.node = node;
        this.up = up;
        this.position = position;
    }

    Spot child(FieldNode.Group group, int index) {
        return new Spot(outline, layerNumber, group.children().get(index), this, index);
    }

    /// The direct child of that number, from 0 in wire order.
    ///
    /// @throws IndexOutOfBoundsException where there is none
    public Spot child(int index) {
        if (node instanceof FieldNode.Group group) {
            return child(group, index);
        }
        throw new IndexOutOfBoundsException(index);
    }

    /// Which child of its group this is, from 0; 0 for a layer's root.
    public int position() {
        return position;
    }

    public Outline outline() {
        return outline;
    }

    public int layerNumber() {
        return layerNumber;
    }

    public Layer layer() {
        return outline.layer(layerNumber);
    }

    public FieldNode node() {
        return node;
    }

    public boolean isRoot() {
        return up == null;
    }

    /// The group this is a direct child of; empty for a layer's root.
    public Optional<Spot> parent() {
        return Optional.ofNullable(up);
    }

    /// The group this is a direct child of, or the node of another layer that holds this root.
    public Optional<Spot> above() {
        return up == null ? outline.carrier(layerNumber) : Optional.of(up);
    }

    /// The direct children in this layer, in wire order.
    public List<Spot> children() {
        if (!(node instanceof FieldNode.Group group)) {
            return List.of();
        }
        List<Spot> children = new ArrayList<>(group.children().size());
        for (int i = 0; i < group.children().size(); i++) {
            children.add(child(group, i));
        }
        return children;
    }

    /// The root of the layer inside this value.
    public Optional<Spot> inside() {
        return outline.inside(this);
    }

    /// For each child its number among siblings of its key, from 0; -1 where it has none of its key.
    public int[] ordinals() {
        List<FieldNode> children = node instanceof FieldNode.Group group ? group.children() : List.of();
        int[] ordinals = new int[children.size()];
        Map<Key, int[]> counts = new HashMap<>();
        for (int i = 0; i < ordinals.length; i++) {
            Key key = children.get(i).key();
            ordinals[i] = key instanceof Key.Element ? -1 : counts.computeIfAbsent(key, _ -> new int[1])[0]++;
        }
        for (int i = 0; i < ordinals.length; i++) {
            Key key = children.get(i).key();
            boolean alone = key instanceof Key.Element || Objects.requireNonNull(counts.get(key))[0] == 1;
            ordinals[i] = alone ? -1 : ordinals[i];
        }
        return ordinals;
    }

    /// The printed path, from the payload down.
    public String path() {
        return print(true);
    }

    /// The printed path without indexes among siblings and with `[]` for elements.
    public String pattern() {
        return print(false);
    }

    /// This as a walk would meet it.
    public Place place() {
        FieldNode parent = up == null ? node : up.node;
        return new Place(layer(), layerNumber, node, parent, path(), pattern(), depth());
    }

    private int depth() {
        int depth = 0;
        for (Spot spot = this; spot.up != null; spot = spot.up) {
            depth++;
        }
        return Math.max(1, depth);
    }

    private String print(boolean indexes) {
        Deque<Spot> way = new ArrayDeque<>();
        for (Optional<Spot> spot = Optional.of(this);
                spot.isPresent();
                spot = spot.get().above()) {
            way.push(spot.get());
        }
        StringBuilder out = new StringBuilder();
        for (Spot spot : way) {
            spot.append(out, indexes);
        }
        return out.toString();
    }

    private void append(StringBuilder out, boolean indexes) {
        if (up == null) {
            out.append(out.isEmpty() ? "" : "|").append(layer().decoder());
            out.append(layer().isWrapping() ? "" : ":");
            return;
        }
        switch (node.key()) {
            case Key.Element element when indexes -> PathText.appendIndex(out, element.index());
            case Key.Element _ -> out.append("[]");
            case Key.Name name -> {
                PathText.appendName(out, name.text(), name.duplicate(), up.up == null);
                if (indexes) {
                    ordinal().ifPresent(number -> PathText.appendIndex(out, number));
                }
            }
        }
    }

    /// The number among siblings of its key, from 0; empty where it is the only one, or an element.
    public OptionalInt ordinal() {
        if (ordinal == UNCOUNTED) {
            ordinal = countOrdinal();
        }
        return ordinal < 0 ? OptionalInt.empty() : OptionalInt.of(ordinal);
    }

    private int countOrdinal() {
        if (up == null || node.key() instanceof Key.Element || !(up.node instanceof FieldNode.Group group)) {
            return -1;
        }
        int before = 0;
        int same = 0;
        for (int i = 0; i < group.children().size(); i++) {
            if (group.children().get(i).key().equals(node.key())) {
                same++;
                before += i < position ? 1 : 0;
            }
        }
        return same > 1 ? before : -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spot that && node == that.node && layer() == that.layer();
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(node);
    }

    @Override
    public String toString() {
        return path();
    }
}

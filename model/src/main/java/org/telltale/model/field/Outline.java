package org.telltale.model.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The layers of a payload, numbered in the order in which a [FieldWalk] meets them, and their nodes on demand.
///
/// Making one costs a visit of the nodes of those layers that have others inside; no path is made. Immutable.
public final class Outline {
    /// A layer and the node of another layer that holds it; empty for the payload.
    private record Stratum(Layer layer, Optional<Spot> carrier) {}

    private final List<Stratum> strata = new ArrayList<>();

    private Outline() {}

    public static Outline of(Layer payload) {
        Outline outline = new Outline();
        ArrayDeque<Spot> open = new ArrayDeque<>();
        open.push(outline.enter(payload, Optional.empty()));
        while (!open.isEmpty()) {
            Spot spot = open.pop();
            if (!spot.layer().hasInner()) {
                continue;
            }
            if (spot.node() instanceof FieldNode.Group group) {
                for (int i = group.children().size() - 1; i >= 0; i--) {
                    open.push(spot.child(group, i));
                }
            }
            spot.layer().inner(spot.node()).ifPresent(inner -> open.push(outline.enter(inner, Optional.of(spot))));
        }
        return outline;
    }

    private Spot enter(Layer layer, Optional<Spot> carrier) {
        strata.add(new Stratum(layer, carrier));
        return root(strata.size() - 1);
    }

    /// How many layers there are, at least one.
    public int layers() {
        return strata.size();
    }

    public Layer layer(int number) {
        return strata.get(number).layer();
    }

    /// The node that holds a layer; empty for layer 0.
    public Optional<Spot> carrier(int number) {
        return strata.get(number).carrier();
    }

    /// The root of a layer.
    public Spot root(int number) {
        return new Spot(this, number, strata.get(number).layer().root(), null, 0);
    }

    /// The root of the layer inside a node's value.
    public Optional<Spot> inside(Spot carrier) {
        Optional<Layer> inner = carrier.layer().inner(carrier.node());
        for (int i = carrier.layerNumber() + 1; inner.isPresent() && i < strata.size(); i++) {
            if (strata.get(i).layer() == inner.get()) {
                return Optional.of(root(i));
            }
        }
        return Optional.empty();
    }

    /// The node at a printed path; empty where none stands there or the text is no path.
    public Optional<Spot> find(String path) {
        try {
            return new SpotSearch(this, Path.parse(path)).find();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

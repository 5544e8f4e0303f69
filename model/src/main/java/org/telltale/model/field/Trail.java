package org.telltale.model.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A node and the way to it from the payload down. Cheap to make for every node of a payload; the path is built only
/// when asked for, and equals the one that [FieldWalk] gives the node.
public final class Trail {
    /// A layer as it was met: where it hangs, and the number it got.
    static final class Stop {
        final Layer layer;
        final @Nullable Trail carrier;
        int number = -1;

        Stop(Layer layer, @Nullable Trail carrier) {
            this.layer = layer;
            this.carrier = carrier;
        }
    }

    private final Stop stop;
    private final FieldNode node;
    private final @Nullable Trail parent;
    private final int sibling;

    /// @param sibling number among several siblings of one key, or -1
    Trail(Stop stop, FieldNode node, @Nullable Trail parent, int sibling) {
        this.stop = stop;
        this.node = node;
        this.parent = parent;
        this.sibling = sibling;
    }

    public Layer layer() {
        return stop.layer;
    }

    /// 0 for the payload, then in the order in which layers are first met.
    public int layerNumber() {
        return stop.number;
    }

    public FieldNode node() {
        return node;
    }

    /// Number among several siblings of one key, from 0; -1 where it stands alone or is an element.
    public int sibling() {
        return sibling;
    }

    public boolean isRoot() {
        return parent == null;
    }

    /// The group this node is a direct child of; empty for a layer's root.
    public Optional<Trail> parent() {
        return Optional.ofNullable(parent);
    }

    /// The node whose value this node's layer was found in; empty in the payload itself.
    public Optional<Trail> carrier() {
        return Optional.ofNullable(stop.carrier);
    }

    Stop stop() {
        return stop;
    }

    /// The group this node stands in, or for a layer's root the node that carries the layer.
    public Optional<Trail> outer() {
        return parent == null ? carrier() : parent();
    }

    public Path path() {
        return build(false);
    }

    public Path pattern() {
        return build(true);
    }

    private Path build(boolean asPattern) {
        List<Path.Segment> segments = new ArrayList<>();
        for (@Nullable Trail at = this; at != null; at = at.stop.carrier) {
            segments.addFirst(at.segment(asPattern));
        }
        return new Path(segments);
    }

    private Path.Segment segment(boolean asPattern) {
        List<Step> steps = new ArrayList<>();
        for (Trail at = this; at.parent != null; at = at.parent) {
            if (at.sibling >= 0 && !asPattern) {
                steps.addFirst(new Step.Index(at.sibling));
            }
            steps.addFirst(step(at.node.key(), asPattern));
        }
        return new Path.Segment(stop.layer.decoder(), steps, !stop.layer.isWrapping());
    }

    private static Step step(Key key, boolean asPattern) {
        return switch (key) {
            case Key.Name name -> new Step.Name(name.text(), name.duplicate());
            case Key.Element element -> asPattern ? new Step.Any() : new Step.Index(element.index());
        };
    }
}

package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.field.Shape;
import org.telltale.model.session.PayloadState;

/// Turns a decoded payload into what the index keeps of it. Confined to one thread.
public final class BodyReader {
    private final Numbering<Variant> variants;
    private final Numbering<Shape> shapes;
    private final Numbering<Outcome> outcomes;
    private final ValueCodes codes;

    public BodyReader(
            Numbering<Variant> variants, Numbering<Shape> shapes, Numbering<Outcome> outcomes, ValueCodes codes) {
        this.variants = variants;
        this.shapes = shapes;
        this.outcomes = outcomes;
        this.codes = codes;
    }

    public Body read(int payload, int context, Context where, Layer layer) {
        Reading reading = new Reading(where);
        reading.layer(layer, "");
        FieldWalk.visit(layer, reading::take);
        return new Body(
                payload,
                context,
                outcomes.number(outcome(layer)),
                reading.nodes,
                reading.nested,
                reading.depth,
                reading.postings(),
                reading.shapeCounts(),
                reading.problems);
    }

    private static Outcome outcome(Layer layer) {
        boolean opaque = layer.root() instanceof FieldNode.Opaque && !layer.hasInner();
        return opaque ? new Outcome("", PayloadState.OPAQUE) : new Outcome(layer.decoder(), PayloadState.DECODED);
    }

    private record Value(int variant, boolean leaf, long code, long prefix) {}

    private final class Reading {
        private final Context where;
        private final Map<Value, int[]> counts = new LinkedHashMap<>();
        private final Map<Integer, int[]> shapeCounts = new LinkedHashMap<>();
        private final List<Body.Remark> problems = new ArrayList<>();
        private int nodes;
        private int nested;
        private int depth;

        Reading(Context where) {
            this.where = where;
        }

        void layer(Layer first, String carrier) {
            Layer layer = first;
            StringBuilder path = new StringBuilder(carrier);
            while (true) {
                path.append(layer.decoder()).append(layer.isWrapping() ? "" : ":");
                String printed = path.toString();
                layer.problems().forEach(problem -> problems.add(new Body.Remark(printed, problem)));
                if (layer.root() instanceof FieldNode.Group group) {
                    shape(layer, group);
                }
                var inner = layer.inner(layer.root());
                if (inner.isEmpty()) {
                    return;
                }
                path.append('|');
                layer = inner.get();
            }
        }

        void take(Place place) {
            FieldNode node = place.node();
            boolean root = node == place.layer().root();
            if (place.layerNumber() > 0) {
                nested++;
            } else if (!root) {
                nodes++;
                depth = Math.max(depth, place.depth());
            }
            switch (node) {
                case FieldNode.Group group -> {
                    count(place, false, 0, 0);
                    shape(place.layer(), group);
                }
                case FieldNode.Scalar scalar -> value(place, scalar.value());
                case FieldNode.Opaque opaque -> value(place, opaque.value());
                case FieldNode.Reference _ -> count(place, false, 0, 0);
            }
            if (!root) {
                place.layer().inner(node).ifPresent(inner -> layer(inner, place.path() + "|"));
            }
        }

        private void value(Place place, FieldValue value) {
            long code = codes.of(value);
            count(place, true, code, ValueCodes.isHashed(code) ? ValueCodes.prefix(value) : 0);
        }

        private void count(Place place, boolean leaf, long code, long prefix) {
            Variant variant = new Variant(
                    where.endpoint(),
                    where.side(),
                    where.part(),
                    place.pattern(),
                    place.node().type(),
                    leaf,
                    place.layerNumber() == 0,
                    place.node().doubtful());
            counts.computeIfAbsent(new Value(variants.number(variant), leaf, code, prefix), _ -> new int[1])[0]++;
        }

        private void shape(Layer layer, FieldNode.Group group) {
            int shape = shapes.number(Shape.of(layer.decoder(), group));
            shapeCounts.computeIfAbsent(shape, _ -> new int[1])[0]++;
        }

        List<Body.Posting> postings() {
            List<Body.Posting> postings = new ArrayList<>(counts.size());
            counts.forEach((v, count) -> postings.add(new Body.Posting(v.variant, v.leaf, v.code, v.prefix, count[0])));
            return postings;
        }

        List<Body.ShapeCount> shapeCounts() {
            List<Body.ShapeCount> all = new ArrayList<>(shapeCounts.size());
            shapeCounts.forEach((shape, count) -> all.add(new Body.ShapeCount(shape, count[0])));
            return all;
        }
    }
}

package org.telltale.model.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Trail;
import org.telltale.model.field.TrailWalk;

/// Looks for values in one body. A match counts in the innermost layer that holds it; what stands in no field's value
/// counts as raw bytes of the innermost node around it.
final class BodySearch {
    /// What the needles found in one layer, and which of it some field accounts for.
    ///
    /// @param found ascending by offset
    private record Scanned(List<NeedleScan.Found> found, BitSet used) {
        /// Index of the first that does not stand before a place.
        int from(long offset) {
            int low = 0;
            int high = found.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (found.get(middle).offset() < offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /// Index after the last that can stand in a node's value.
        int to(FieldNode node) {
            return from(node.valueOffset() + node.valueLength());
        }
    }

    private final Sought sought;
    private final List<Match> matches = new ArrayList<>();
    private final IdentityHashMap<Layer, Scanned> layers = new IdentityHashMap<>();
    private Scanned last = new Scanned(List.of(), new BitSet());
    private @Nullable Layer lastLayer;
    private final List<Trail> carriers = new ArrayList<>();
    private final IdentityHashMap<Trail, BitSet> valuesInside = new IdentityHashMap<>();

    private BodySearch(Sought sought) {
        this.sought = sought;
    }

    static List<Match> search(Layer payload, Sought sought) {
        BodySearch search = new BodySearch(sought);
        TrailWalk.visit(payload, search::visit);
        Collections.reverse(search.carriers);
        search.carriers.forEach(search::carrier);
        if (search.layers.values().stream().anyMatch(BodySearch::hasLeftOver)) {
            search.leftOver(payload);
        }
        return search.matches;
    }

    private Scanned scanned(Layer layer) {
        if (layer != lastLayer) {
            last = layers.computeIfAbsent(layer, l -> new Scanned(sought.scan().scan(l.bytes()), new BitSet()));
            lastLayer = layer;
        }
        return last;
    }

    private void visit(Trail trail) {
        Scanned here = scanned(trail.layer());
        if (trail.layer().hasInner() && trail.layer().inner(trail.node()).isPresent()) {
            carriers.add(trail);
        } else {
            leaf(trail, here, new BitSet());
        }
    }

    private void carrier(Trail trail) {
        BitSet inside = valuesInside.getOrDefault(trail, new BitSet());
        Scanned here = scanned(trail.layer());
        leaf(trail, here, inside);
        for (int i = here.from(trail.node().valueOffset()); i < here.to(trail.node()); i++) {
            if (inside.get(here.found.get(i).needle().value()) && stands(here.found.get(i), trail.node())) {
                here.used.set(i);
            }
        }
    }

    private void leaf(Trail trail, Scanned here, BitSet without) {
        switch (trail.node()) {
            case FieldNode.Scalar scalar -> {
                for (Wanted value : candidates(scalar)) {
                    if (!without.get(value.index())) {
                        scalar(trail, scalar, value);
                    }
                }
                bytes(trail, scalar.value(), here, without);
            }
            case FieldNode.Opaque opaque -> bytes(trail, opaque.value(), here, without);
            case FieldNode.Group _, FieldNode.Reference _ -> {}
        }
    }

    /// The values that a node has to be compared with, the needles aside.
    private List<Wanted> candidates(FieldNode.Scalar node) {
        boolean escaped =
                node.value() instanceof FieldValue.Literal(String text) && text.length() != node.valueLength();
        return escaped || sought.comparesTexts() && isText(node.value()) ? sought.all() : sought.mayBe(node);
    }

    private void scalar(Trail trail, FieldNode.Scalar node, Wanted value) {
        Optional<Amount> amount = value.number();
        if (amount.isPresent() && NumberMatch.isNumber(node)) {
            for (Encoding encoding : NumberMatch.of(node, amount.get())) {
                add(value.index(), encoding, trail, node.valueSpan());
            }
        }
        if (!isText(node.value())) {
            return;
        }
        if (amount.isPresent() && value.near()) {
            new NumberTokens(trail.layer().bytes().slice(node.valueSpan()))
                    .find(
                            amount.get(),
                            (encoding, span) -> add(
                                    value.index(),
                                    encoding,
                                    trail,
                                    new Span(node.valueOffset() + span.offset(), span.length())));
        } else if (value.wholeOnly() && node.value().trimmed().equals(value.text())) {
            add(value.index(), Encoding.TEXT, trail, node.valueSpan());
        } else if (node.value() instanceof FieldValue.Literal(String text) && text.length() != node.valueLength()) {
            written(trail, text, value);
        }
    }

    /// A text that was written with escapes: what it says counts, and its whole value is the place.
    private void written(Trail trail, String text, Wanted value) {
        Scanned here = scanned(trail.layer());
        boolean plain = here.found.subList(here.from(trail.node().valueOffset()), here.to(trail.node())).stream()
                .anyMatch(f -> f.needle().value() == value.index() && stands(f, trail.node()));
        if (!plain && !value.wholeOnly() && text.contains(value.text())) {
            add(value.index(), Encoding.TEXT, trail, trail.node().valueSpan());
        }
    }

    private static boolean isText(FieldValue value) {
        return value instanceof FieldValue.Utf8 || value instanceof FieldValue.Literal;
    }

    private void bytes(Trail trail, FieldValue value, Scanned here, BitSet without) {
        if (here.found.isEmpty() || value instanceof FieldValue.Whole || NumberMatch.isFixed(trail.node())) {
            return;
        }
        boolean text = isText(value);
        int end = here.to(trail.node());
        for (int i = here.from(trail.node().valueOffset()); i < end; i++) {
            NeedleScan.Found found = here.found.get(i);
            Needle needle = found.needle();
            if (stands(found, trail.node()) && !without.get(needle.value()) && (needle.inText() || !text)) {
                here.used.set(i);
                Encoding encoding = !text && needle.encoding() == Encoding.TEXT ? Encoding.RAW : needle.encoding();
                add(needle.value(), encoding, trail, new Span(found.offset(), needle.length()));
            }
        }
    }

    private static boolean stands(NeedleScan.Found found, FieldNode node) {
        return found.offset() >= node.valueOffset() && found.end() <= node.valueOffset() + node.valueLength();
    }

    private void add(int value, Encoding encoding, Trail trail, Span span) {
        matches.add(new Match(value, encoding, trail, span));
        Optional<Trail> carrier = trail.carrier();
        while (carrier.isPresent()) {
            valuesInside.computeIfAbsent(carrier.get(), _ -> new BitSet()).set(value);
            carrier = carrier.get().carrier();
        }
    }

    private static boolean isLeftOver(Scanned here, int i) {
        Encoding encoding = here.found.get(i).needle().encoding();
        return !here.used.get(i) && (encoding == Encoding.TEXT || encoding == Encoding.RAW);
    }

    private static boolean hasLeftOver(Scanned here) {
        return here.used.nextClearBit(0) < here.found.size();
    }

    /// The walk goes from outside in, so that the last node that holds a place is the innermost. Bytes that stand
    /// unchanged in a carrier's value were found there.
    private void leftOver(Layer payload) {
        IdentityHashMap<NeedleScan.Found, Trail> innermost = new IdentityHashMap<>();
        TrailWalk.visit(payload, trail -> {
            Scanned here = scanned(trail.layer());
            for (int i = 0; i < here.found.size(); i++) {
                NeedleScan.Found found = here.found.get(i);
                boolean inside = trail.isRoot()
                        || trail.node()
                                .span()
                                .contains(
                                        new Span(found.offset(), found.needle().length()));
                if (inside
                        && isLeftOver(here, i)
                        && trail.layer().offsetInCarrier().isEmpty()) {
                    innermost.put(found, trail);
                }
            }
        });
        layers.values().stream()
                .flatMap(here -> here.found.stream())
                .filter(innermost::containsKey)
                .forEach(found -> raw(found, java.util.Objects.requireNonNull(innermost.get(found))));
    }

    private void raw(NeedleScan.Found found, Trail trail) {
        Span span = new Span(found.offset(), found.needle().length());
        add(found.needle().value(), Encoding.RAW, trail, span);
    }
}

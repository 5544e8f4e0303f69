package org.telltale.importers.payload.asn1;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;

/// What stands in DER inside octet and bit strings, such as keys: a sequence or set to the end, with members, and
/// nothing in it that does not fit.
public final class NestedElements {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int LEAST = 4;
    private static final int MOST_LEVELS = 8;

    private NestedElements() {}

    /// The layer with layers inside its strings.
    public static Layer in(Layer layer, DecodeContext context) {
        return in(layer, context, 1);
    }

    private static Layer in(Layer layer, DecodeContext context, int level) {
        IdentityHashMap<FieldNode, Layer> found = layer.inner();
        Deque<FieldNode> open = new ArrayDeque<>();
        open.push(layer.root());
        while (!open.isEmpty() && level < Math.min(MOST_LEVELS, context.limits().layers())) {
            FieldNode node = open.pop();
            if (node instanceof FieldNode.Group group) {
                group.children().forEach(open::push);
            } else if (node.type().equals("octet string")) {
                nested(node, node.valueSpan(), layer, context, level, found);
            } else if (node.type().equals("bit string") && node.valueLength() > 0) {
                // its first byte counts the bits that are left over
                Span whole = new Span(node.valueOffset() + 1, node.valueLength() - 1);
                nested(node, whole, layer, context, level, found);
            }
        }
        return layer.withInner(found);
    }

    private static void nested(
            FieldNode node,
            Span place,
            Layer layer,
            DecodeContext context,
            int level,
            IdentityHashMap<FieldNode, Layer> found) {
        Bytes inside = layer.bytes().slice(place);
        Octets in = new Octets(inside);
        Tag tag = Tag.at(in, 0, in.size());
        boolean fits = (in.at(0) == SEQUENCE || in.at(0) == SET)
                && in.size() > LEAST
                && tag.isGood()
                && tag.end() == in.size();
        if (fits && context.hasNodesLeft()) {
            var tree = new DerReader(inside, context).read();
            if (tree.isWhole() && tree.isStructured()) {
                found.put(node, in(tree.layer("asn1"), context, level + 1).at(place.offset()));
            }
        }
    }
}

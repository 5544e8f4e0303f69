package org.telltale.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import org.telltale.model.problem.Problem;

/// What holds for the tree of every layer, whatever its bytes.
public final class WellFormed {
    private WellFormed() {}

    /// @param sequential whether children lie inside their parent's value, in order and apart
    public static void check(Layer layer, boolean sequential) {
        Span all = new Span(0, layer.bytes().size());
        ArrayDeque<FieldNode> open = new ArrayDeque<>();
        open.push(layer.root());
        while (!open.isEmpty()) {
            FieldNode node = open.pop();
            assertTrue(all.contains(node.span()), () -> "span outside the layer: " + where(layer, node));
            assertTrue(node.span().contains(node.valueSpan()), () -> "value outside its node: " + where(layer, node));
            if (node instanceof FieldNode.Group group) {
                if (sequential) {
                    checkChildren(layer, group);
                }
                group.children().forEach(open::push);
            }
            layer.inner(node).ifPresent(inner -> check(inner, sequential));
        }
        for (Problem problem : layer.problems()) {
            assertTrue(all.contains(problem.span()), () -> "problem outside the layer: " + problem.span());
        }
    }

    private static void checkChildren(Layer layer, FieldNode.Group group) {
        long at = group.valueOffset();
        for (FieldNode child : group.children()) {
            long from = at;
            assertTrue(child.offset() >= from, () -> "out of order: " + where(layer, child));
            at = child.span().end();
        }
        long end = at;
        assertTrue(end <= group.valueSpan().end(), () -> "children past their parent: " + where(layer, group));
    }

    private static String where(Layer layer, FieldNode node) {
        return layer.decoder() + " " + node.key() + " " + node.type() + " " + node.span() + " value " + node.valueSpan()
                + " in " + layer.bytes().size();
    }
}

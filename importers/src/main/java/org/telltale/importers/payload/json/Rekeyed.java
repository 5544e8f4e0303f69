package org.telltale.importers.payload.json;

import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// A lone value as the root of its layer, whose span is all of it with the space around.
final class Rekeyed {
    private Rekeyed() {}

    static FieldNode root(FieldNode node, long size) {
        return switch (node) {
            case FieldNode.Group g ->
                new FieldNode.Group(Key.ROOT, g.type(), 0, size, g.valueOffset(), g.valueLength(), g.children(), false);
            case FieldNode.Scalar s ->
                new FieldNode.Scalar(Key.ROOT, s.type(), 0, size, s.valueOffset(), s.valueLength(), s.value(), false);
            case FieldNode.Opaque _, FieldNode.Reference _ -> node;
        };
    }
}

package org.telltale.importers.payload.json;

import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// A lone value as the root of its layer.
final class Rekeyed {
    private Rekeyed() {}

    static FieldNode root(FieldNode node) {
        return switch (node) {
            case FieldNode.Group g ->
                new FieldNode.Group(
                        Key.ROOT,
                        g.type(),
                        g.offset(),
                        g.length(),
                        g.valueOffset(),
                        g.valueLength(),
                        g.children(),
                        false);
            case FieldNode.Scalar s ->
                new FieldNode.Scalar(
                        Key.ROOT, s.type(), s.offset(), s.length(), s.valueOffset(), s.valueLength(), s.value(), false);
            case FieldNode.Opaque _, FieldNode.Reference _ -> node;
        };
    }
}

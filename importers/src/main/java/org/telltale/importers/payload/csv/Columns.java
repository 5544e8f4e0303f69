package org.telltale.importers.payload.csv;

import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// Columns under the names that an analyst gave them.
final class Columns {
    private Columns() {}

    static FieldNode named(String name, FieldNode column) {
        return column instanceof FieldNode.Scalar scalar
                ? Nodes.scalar(Key.of(name), scalar.type(), scalar.span(), scalar.valueSpan(), scalar.value())
                : column;
    }
}

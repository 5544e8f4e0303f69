package org.telltale.importers.payload.flatbuffers;

import org.telltale.importers.payload.flatbuffers.FlatSchema.Base;
import org.telltale.importers.payload.tree.Floats;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;

/// Numbers and booleans where they stand; those of an enumeration by name.
record Scalars(Octets in, FlatSchema schema) {
    FieldNode node(Key key, FlatSchema.Type type, long at) {
        Base base = type.base();
        int width = base.width();
        Span span = new Span(at, width);
        long bits = in.little(at, width);
        long signed = bits << 64 - 8 * width >> 64 - 8 * width;
        String name = type.index() >= 0 && type.index() < schema.names().size()
                ? schema.names().get(type.index()).words().getOrDefault(isSigned(base) ? signed : bits, "")
                : "";
        if (!name.isEmpty()) {
            return Nodes.scalar(key, "enum", span, span, new FieldValue.Literal(name));
        }
        FieldValue value = switch (base) {
            case BOOL -> new FieldValue.Literal(bits == 0 ? "false" : "true");
            case FLOAT, DOUBLE -> new FieldValue.Literal(Floats.text(bits, width));
            default -> isSigned(base) ? new FieldValue.Literal(Long.toString(signed)) : new FieldValue.Whole(bits);
        };
        return Nodes.scalar(key, base == Base.BOOL ? "boolean" : "number", span, span, value);
    }

    private static boolean isSigned(Base base) {
        return switch (base) {
            case BYTE, SHORT, INT, LONG -> true;
            default -> false;
        };
    }
}

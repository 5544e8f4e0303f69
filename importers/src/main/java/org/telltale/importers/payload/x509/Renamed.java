package org.telltale.importers.payload.x509;

import java.util.List;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;

/// Elements under other keys.
final class Renamed {
    private Renamed() {}

    static FieldNode to(Key key, FieldNode node) {
        return over(key, node.span(), node);
    }

    /// The same value standing in a wider span, as that of a name with the element that holds it.
    static FieldNode over(Key key, Span span, FieldNode node) {
        return switch (node) {
            case FieldNode.Group g -> group(key, g.type(), span, g.valueSpan(), g.children());
            case FieldNode.Scalar s -> scalar(key, s.type(), span, s.valueSpan(), s.value());
            case FieldNode.Opaque o ->
                new FieldNode.Opaque(
                        key,
                        o.type(),
                        span.offset(),
                        span.length(),
                        o.valueOffset(),
                        o.valueLength(),
                        o.value(),
                        o.why());
            case FieldNode.Reference r -> r;
        };
    }

    static FieldNode to(Key key, String type, FieldNode node, List<FieldNode> children) {
        return children.isEmpty() ? to(key, node) : group(key, type, node.span(), node.valueSpan(), children);
    }

    /// An object identifier followed by what it is called, where that is known.
    static FieldNode identifier(Key key, FieldNode node) {
        if (!(node instanceof FieldNode.Scalar scalar)) {
            return to(key, node);
        }
        String number = scalar.value().text();
        String name = Identifiers.name(number);
        FieldValue shown = name.isEmpty() ? scalar.value() : new FieldValue.Literal(number + " " + name);
        return scalar(key, scalar.type(), scalar.span(), scalar.valueSpan(), shown);
    }

    static FieldNode scalar(Key key, String type, Span span, Span value, FieldValue content) {
        return new FieldNode.Scalar(
                key, type, span.offset(), span.length(), value.offset(), value.length(), content, false);
    }

    private static FieldNode group(Key key, String type, Span span, Span value, List<FieldNode> children) {
        return new FieldNode.Group(
                key, type, span.offset(), span.length(), value.offset(), value.length(), children, false);
    }
}

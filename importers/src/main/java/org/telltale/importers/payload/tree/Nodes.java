package org.telltale.importers.payload.tree;

import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.Entropy;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;

/// Makes the nodes of one layer from spans in it.
public record Nodes(Bytes layer) {
    /// A leaf whose value is the bytes of its value span, which are UTF-8.
    public FieldNode text(Key key, String type, Span span, Span value) {
        return scalar(key, type, span, value, new FieldValue.Utf8(layer.slice(value)));
    }

    /// A leaf whose value is the text that the bytes of its value span stand for.
    public FieldNode literal(Key key, String type, Span span, Span value, String text) {
        return scalar(key, type, span, value, new FieldValue.Literal(text));
    }

    public FieldNode group(Key key, String type, Span span, Span value, List<FieldNode> children) {
        return new FieldNode.Group(
                key, type, span.offset(), span.length(), value.offset(), value.length(), children, false);
    }

    /// Bytes that were not understood.
    public FieldNode opaque(Key key, Span span, String why) {
        return new FieldNode.Opaque(
                key,
                "bytes",
                span.offset(),
                span.length(),
                span.offset(),
                span.length(),
                new FieldValue.Raw(layer.slice(span)),
                why);
    }

    /// The root of a layer that only wraps: all its bytes, as the text they are or as raw bytes.
    public FieldNode wrapper(boolean isText) {
        Span all = all();
        return isText ? text(Key.ROOT, "text", all, all) : opaque(Key.ROOT, all, Entropy.words(layer));
    }

    public Span all() {
        return new Span(0, layer.size());
    }

    private static FieldNode scalar(Key key, String type, Span span, Span value, FieldValue content) {
        return new FieldNode.Scalar(
                key, type, span.offset(), span.length(), value.offset(), value.length(), content, false);
    }
}

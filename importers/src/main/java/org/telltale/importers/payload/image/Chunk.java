package org.telltale.importers.payload.image;

import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;

/// Writes the parts of a picture file into a tree.
record Chunk(Octets in, Tree tree) {
    /// A named leaf: text where it is clean text and of no declared type, else bytes.
    void leaf(String name, String type, Span span, Span value) {
        boolean text = value.length() > 0 && in.isText(value.offset(), value.length());
        FieldValue content = text
                ? new FieldValue.Utf8(in.bytes().slice(value))
                : new FieldValue.Raw(in.bytes().slice(value));
        tree.inner().name(name, span.offset());
        String shown = text && type.equals("bytes") ? "text" : type;
        tree.add(Nodes.scalar(tree.inner().nextKey(), shown, span, value, content));
    }

    /// A number of some little-endian bytes.
    void little(String name, long at, int width) {
        Span span = new Span(at, width);
        tree.add(tree.nodes().number(Key.of(name), span, span, in.little(at, width), true));
    }

    /// A number of some big-endian bytes.
    void big(String name, long at, int width) {
        Span span = new Span(at, width);
        tree.add(tree.nodes().number(Key.of(name), span, span, in.big(at, width), true));
    }
}

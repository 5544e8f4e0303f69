package org.telltale.importers.payload.avro;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.Key;

/// Writes the frame around values into a tree.
record Fields(Octets in, Tree tree) {
    /// The mark of a single object and the fingerprint of its schema.
    void single(int end) {
        tree.open("single object", false, 0, 0);
        raw("fingerprint", 2, end);
    }

    void raw(String name, long from, long end) {
        Span span = new Span(from, end - from);
        tree.add(tree.nodes().raw(Key.of(name), "bytes", span, span));
    }

    /// The number of a count, over the bytes that were read for it.
    void number(String name, long from, long end, long number) {
        Span span = new Span(from, end - from);
        tree.add(tree.nodes().number(Key.of(name), span, span, number, false));
    }
}

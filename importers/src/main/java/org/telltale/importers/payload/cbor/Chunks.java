package org.telltale.importers.payload.cbor;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;

/// Strings of indefinite length: clean text is put together, bytes stay chunks.
final class Chunks {
    private final Octets in;
    private final Tree tree;

    Chunks(Octets in, Tree tree) {
        this.in = in;
        this.tree = tree;
    }

    /// Adds the string whose head is given; the offset after it, or -1 where it is damaged and nothing was added.
    int read(String type, int start, Head head) {
        List<Span> parts = new ArrayList<>();
        int at = head.end();
        boolean text = head.major() == 3;
        while (in.at(at) != 0xff) {
            Head chunk = Head.at(in, at);
            boolean fits = chunk.isGood() && chunk.major() == head.major() && chunk.info() != 31;
            if (!fits
                    || !in.has(chunk.end(), chunk.argument())
                    || !tree.refusal().isEmpty()) {
                return -1;
            }
            text &= in.isUtf8(chunk.end(), chunk.argument());
            parts.add(new Span(chunk.end(), chunk.argument()));
            at = (int) (chunk.end() + chunk.argument());
        }
        Span span = tree.span(start, at + 1L);
        Span value = new Span(head.end(), at - (long) head.end());
        tree.add(text ? joined(type, span, value, parts) : apart(type, span, value, parts));
        return at + 1;
    }

    private FieldNode joined(String type, Span span, Span value, List<Span> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(in.text(part.offset(), part.length())));
        tree.words(out.length());
        return Words.scalar(tree, type + "text", span, value, new FieldValue.Literal(out.toString()));
    }

    private FieldNode apart(String type, Span span, Span value, List<Span> parts) {
        List<FieldNode> children = new ArrayList<>();
        long from = value.offset();
        for (Span part : parts) {
            Span whole = new Span(from, part.end() - from);
            children.add(tree.nodes().raw(new Key.Element(children.size()), "bytes", whole, part));
            from = part.end();
        }
        return tree.nodes().group(tree.inner().nextKey(), type + "chunks", span, value, children);
    }
}

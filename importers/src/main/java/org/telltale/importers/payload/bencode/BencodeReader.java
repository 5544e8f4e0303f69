package org.telltale.importers.payload.bencode;

import java.util.HexFormat;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldValue;

/// Reads values one after another; containers end by their mark.
final class BencodeReader {
    private static final int LONGEST_NUMBER = 400;

    private final Octets in;
    private final Tree tree;
    private int at;
    private String fault = "";

    BencodeReader(Bytes bytes, DecodeContext context) {
        in = new Octets(bytes);
        tree = new Tree(bytes, context);
    }

    Tree read() {
        while (at < in.size() && fault.isEmpty()) {
            item();
        }
        if (!fault.isEmpty() || tree.depth() > 0) {
            tree.fail(at, fault.isEmpty() ? "cut: an end mark is missing" : fault);
        }
        return tree;
    }

    private void item() {
        String refusal = tree.refusal();
        int first = in.at(at);
        boolean key =
                tree.depth() > 0 && !tree.inner().isList() && !tree.inner().isNamed();
        if (!refusal.isEmpty()) {
            fault = refusal;
        } else if (first == 'e' && tree.depth() > 0 && !tree.inner().isNamed()) {
            tree.close(at, at + 1L);
            at++;
        } else if (key) {
            name();
        } else if (first == 'd' || first == 'l') {
            tree.open(first == 'd' ? "dict" : "list", first == 'l', at, at + 1L);
            at++;
        } else if (first == 'i') {
            number();
        } else {
            string();
        }
    }

    /// The span of the string that begins there; of a negative length where none does.
    private Span content() {
        int colon = in.find(':', at, at + 12L);
        long length = 0;
        for (int i = at; i < colon; i++) {
            int digit = in.at(i) - '0';
            length = digit < 0 || digit > 9 || length < 0 ? -1 : length * 10 + digit;
        }
        boolean good = colon > at && length >= 0 && in.has(colon + 1L, length);
        fault = good ? "" : "no value, or one that is cut";
        return new Span(good ? colon + 1L : at, good ? length : 0);
    }

    private void name() {
        Span content = content();
        if (fault.isEmpty()) {
            boolean text = in.isText(content.offset(), content.length());
            tree.words(text ? content.length() : 0);
            String name = text
                    ? in.text(content.offset(), content.length())
                    : HexFormat.of().formatHex(in.bytes().toArray(content));
            tree.inner().name(name, at);
            at = (int) content.end();
        }
    }

    private void string() {
        Span content = content();
        if (!fault.isEmpty()) {
            return;
        }
        boolean text = in.isText(content.offset(), content.length());
        tree.words(text ? content.length() : 0);
        Bytes bytes = in.bytes().slice(content);
        tree.add(Nodes.scalar(
                tree.inner().nextKey(),
                text ? "text" : "bytes",
                tree.span(at, content.end()),
                content,
                text ? new FieldValue.Utf8(bytes) : new FieldValue.Raw(bytes)));
        at = (int) content.end();
    }

    private void number() {
        int end = in.find('e', at, at + (long) LONGEST_NUMBER);
        boolean good = end > at + 1;
        for (int i = at + 1; i < end; i++) {
            boolean sign = in.at(i) == '-' && i == at + 1 && end > at + 2;
            good &= sign || in.at(i) >= '0' && in.at(i) <= '9';
        }
        if (!good) {
            fault = "no number";
            return;
        }
        Span value = new Span(at + 1L, end - at - 1L);
        FieldValue text = new FieldValue.Literal(in.text(value.offset(), value.length()));
        tree.add(Nodes.scalar(tree.inner().nextKey(), "number", tree.span(at, end + 1L), value, text));
        at = end + 1;
    }
}

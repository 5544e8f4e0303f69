package org.telltale.importers.payload.plist;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldValue;

/// Reads one list: dictionaries, arrays, texts, data and typed values.
final class OpenStepReader {
    private final Octets in;
    private final Ascii text;
    private final OpenStepText words;
    private final Tree tree;
    private int at;
    private int entries;
    private String fault = "";

    OpenStepReader(Octets in, Tree tree) {
        this.in = in;
        this.text = new Ascii(in.bytes());
        this.words = new OpenStepText(text);
        this.tree = tree;
    }

    /// Entries of dictionaries, which speak for the format.
    int entries() {
        return entries;
    }

    Tree read() {
        at = words.skip(0);
        value();
        while (tree.depth() > 0 && fault.isEmpty()) {
            at = words.skip(at);
            if (tree.inner().isList()) {
                element();
            } else {
                entry();
            }
        }
        at = words.skip(at);
        if (!fault.isEmpty()) {
            tree.fail(Math.min(at, in.size()), fault);
        } else if (at < in.size()) {
            tree.rest(at, in.size(), "text after the list");
        }
        return tree;
    }

    private void element() {
        if (text.at(at) == ')') {
            close();
        } else if (text.at(at) == ',' && tree.inner().size() > 0) {
            at++;
        } else {
            value();
        }
    }

    private void close() {
        tree.close(at, at + 1L);
        at++;
    }

    private void entry() {
        if (text.at(at) == '}') {
            close();
            return;
        }
        if (text.at(at) == ';' && tree.inner().size() > 0) {
            at++;
            return;
        }
        int start = at;
        int end = words.end(at);
        int equals = end > at ? words.skip(end) : 0;
        if (end <= at || text.at(equals) != '=' || text.at(start) == '<') {
            fault = "no entry";
            return;
        }
        entries++;
        tree.inner().name(word(start, end), start);
        tree.words(end - (long) start);
        at = words.skip(equals + 1);
        value();
    }

    private String word(int start, int end) {
        boolean quoted = text.at(start) == '"' || text.at(start) == '\'';
        return quoted ? OpenStepText.plain(in.text(start + 1L, end - start - 2L)) : in.text(start, end - (long) start);
    }

    private void value() {
        String refusal = tree.refusal();
        if (!refusal.isEmpty()) {
            fault = refusal;
            return;
        }
        int first = text.at(at);
        if (first == '{' || first == '(') {
            tree.open(first == '{' ? "dict" : "array", first == '(', at, at + 1L);
            at++;
            return;
        }
        int end = words.end(at);
        if (end <= at) {
            fault = end < 0 ? "a word without end" : "no value";
        } else if (first == '<') {
            angle(end);
        } else {
            quoted(end, first == '"' || first == '\'');
        }
    }

    private void quoted(int end, boolean quotes) {
        Span value = quotes ? new Span(at + 1L, end - at - 2L) : new Span(at, end - (long) at);
        boolean escaped = quotes && text.find('\\', at, end) < end;
        add(
                "text",
                end,
                value,
                escaped
                        ? new FieldValue.Literal(word(at, end))
                        : new FieldValue.Utf8(in.bytes().slice(value)));
    }

    private void add(String type, int end, Span value, FieldValue content) {
        tree.add(Nodes.scalar(tree.inner().nextKey(), type, tree.span(at, end), value, content));
        at = end;
    }

    private void angle(int end) {
        Span value = new Span(at + 1L, end - at - 2L);
        if (text.at(at + 1) == '*') {
            typed(end);
        } else if (text.at(at + 1) == '[') {
            Span inside = new Span(at + 2L, Math.max(0, end - at - 4L));
            add(
                    "application/x-base64",
                    end,
                    inside,
                    new FieldValue.Utf8(in.bytes().slice(inside)));
        } else {
            add("application/x-hex", end, value, new FieldValue.Utf8(in.bytes().slice(value)));
        }
    }

    /// `<*I5>`, `<*R1.5>`, `<*BY>`, `<*D…>`
    private void typed(int end) {
        Span value = new Span(at + 3L, Math.max(0, end - at - 4L));
        FieldValue content = new FieldValue.Utf8(in.bytes().slice(value));
        switch (text.at(at + 2)) {
            case 'I', 'R' -> add("number", end, value, content);
            case 'B' -> add("boolean", end, value, new FieldValue.Literal(text.at(at + 3) == 'Y' ? "true" : "false"));
            case 'D' -> add("date", end, value, content);
            default -> fault = "a value of an unknown type";
        }
    }
}

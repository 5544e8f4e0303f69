package org.telltale.importers.payload.graphql;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;

/// Reads operations and fragments; selections are open until their brace closes.
final class GraphQlReader {
    private final Ascii text;
    private final Octets in;
    private final GraphQlText words;
    private final Tree tree;
    private int at;
    private String fault = "";

    GraphQlReader(Octets in, Tree tree) {
        this.in = in;
        this.text = new Ascii(in.bytes());
        this.words = new GraphQlText(text);
        this.tree = tree;
    }

    Tree read() {
        tree.open("document", false, 0, 0);
        at = words.skip(0);
        int definitions = 0;
        while (at < in.size() && fault.isEmpty()) {
            String refusal = tree.refusal();
            if (!refusal.isEmpty()) {
                fault = refusal;
            } else if (tree.depth() == 1) {
                definition();
                definitions++;
            } else {
                selection();
            }
            at = fault.isEmpty() ? words.skip(at) : at;
        }
        boolean open = tree.depth() > 1;
        if (!fault.isEmpty() || open || definitions == 0) {
            tree.fail(at, fault.isEmpty() ? "a brace is missing" : fault);
        } else {
            tree.closeAll(in.size());
        }
        return tree;
    }

    private void definition() {
        int start = at;
        int end = words.name(at);
        String kind = end > at ? in.text(at, end - (long) at) : "query";
        boolean known = switch (kind) {
            case "query", "mutation", "subscription", "fragment" -> true;
            default -> false;
        };
        tree.inner().name(kind, start);
        tree.open("operation", false, start, start);
        at = words.skip(end);
        int name = words.name(at);
        if (name > at) {
            leaf("name", at, name);
            at = words.skip(name);
        }
        int on = words.name(at);
        if (kind.equals("fragment") && on > at && in.text(at, on - (long) at).equals("on")) {
            int type = words.skip(on);
            leaf("on", type, words.name(type));
            at = words.skip(words.name(type));
        }
        if (text.at(at) == '(') {
            bracketed("variables");
        }
        directives();
        if (!known || text.at(at) != '{') {
            fault = fault.isEmpty() ? "no operation" : fault;
            return;
        }
        at++;
    }

    private void leaf(String name, int from, int end) {
        Span span = new Span(from, end - (long) from);
        tree.inner().name(name, from);
        tree.words(span.length());
        tree.add(tree.nodes().text(tree.inner().nextKey(), "text", span, span));
    }

    private void bracketed(String name) {
        int end = words.bracketed(at);
        if (end < 0) {
            fault = "a bracket is missing";
            return;
        }
        leaf(name, at, end);
        at = words.skip(end);
    }

    private void directives() {
        while (text.at(at) == '@' && fault.isEmpty()) {
            int end = words.name(at + 1);
            leaf("directive", at, end);
            at = words.skip(end);
            if (text.at(at) == '(') {
                bracketed("directiveArguments");
            }
        }
    }

    private void selection() {
        if (text.at(at) == '}') {
            tree.close(at, at + 1L);
            at++;
            return;
        }
        int start = at;
        if (text.startsWith("...", at)) {
            spread();
            return;
        }
        int end = words.name(at);
        if (end == at) {
            fault = "no field";
            return;
        }
        int next = words.skip(end);
        int named = end;
        if (text.at(next) == ':') {
            int field = words.skip(next + 1);
            named = words.name(field);
            next = words.skip(named);
        }
        String name = in.text(start, end - (long) start);
        boolean more = text.at(next) == '(' || text.at(next) == '{' || text.at(next) == '@';
        tree.inner().name(name, start);
        tree.words(name.length());
        if (!more) {
            Span span = new Span(start, named - (long) start);
            FieldNode field = tree.nodes().text(tree.inner().nextKey(), "field", span, span);
            tree.add(field);
            at = named;
            return;
        }
        tree.open("field", false, start, next);
        at = next;
        body(next);
    }

    /// Arguments and directives of a field, and whether fields are inside.
    private void body(int from) {
        if (text.at(from) == '(') {
            arguments();
        }
        directives();
        if (!fault.isEmpty()) {
            return;
        }
        if (text.at(at) == '{') {
            at++;
        } else {
            tree.close(at, at);
        }
    }

    private void arguments() {
        int end = words.bracketed(at);
        if (end < 0) {
            fault = "a bracket is missing";
            return;
        }
        tree.inner().name("arguments", at);
        tree.open("arguments", false, at, at + 1L);
        at = words.skip(at + 1);
        while (at < end - 1 && fault.isEmpty()) {
            argument();
        }
        tree.close(end - 1L, end);
        at = words.skip(end);
    }

    private void argument() {
        int start = at;
        int name = words.name(at);
        int colon = words.skip(name);
        int value = words.skip(colon + 1);
        boolean nested = text.at(value) == '{' || text.at(value) == '[';
        int end = nested ? words.bracketed(value) : words.value(value);
        if (name == start || text.at(colon) != ':' || end < 0 || !tree.refusal().isEmpty()) {
            fault = "no argument";
            return;
        }
        boolean quoted = text.at(value) == '"' && end - value >= 2 && !text.startsWith("\"\"\"", value);
        Span span = new Span(start, end - (long) start);
        Span inside = quoted ? new Span(value + 1L, end - value - 2L) : new Span(value, end - (long) value);
        tree.inner().name(in.text(start, name - (long) start), start);
        tree.add(tree.nodes().text(tree.inner().nextKey(), "text", span, inside));
        at = words.skip(end);
    }

    private void spread() {
        int start = at;
        at = words.skip(at + 3);
        int end = words.name(at);
        boolean on = end > at && in.text(at, end - (long) at).equals("on");
        if (end > at && !on) {
            leaf("...", start, end);
            at = words.skip(end);
            directives();
            return;
        }
        tree.inner().name("...", start);
        tree.open("fragment", false, start, at);
        if (on) {
            int type = words.skip(end);
            leaf("on", type, words.name(type));
            at = words.skip(words.name(type));
        }
        directives();
        if (text.at(at) == '{') {
            at++;
        } else {
            fault = fault.isEmpty() ? "no fragment" : fault;
        }
    }
}

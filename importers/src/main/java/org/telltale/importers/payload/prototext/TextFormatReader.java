package org.telltale.importers.payload.prototext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldValue;

/// Reads the fields of a message one after another; messages inside by their braces or angle brackets.
final class TextFormatReader {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0[xX][0-9a-fA-F]+|(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?[fF]?|inf(inity)?|nan)");
    private static final Pattern ENUM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern USUAL_ENUM = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Octets in;
    private final Ascii text;
    private final Tree tree;

    /// The bracket that ends each open container.
    private final List<Integer> closing = new ArrayList<>();

    private int at;
    private int values;
    private boolean messages;
    private boolean titled;
    private boolean typed;
    private boolean unusual;
    private boolean failed;

    TextFormatReader(Bytes bytes, DecodeContext context) {
        in = new Octets(bytes);
        text = new Ascii(bytes);
        tree = new Tree(bytes, context);
    }

    /// Values but messages and lists.
    int values() {
        return values;
    }

    /// Whether a message stands inside that has fields.
    boolean hasMessages() {
        return messages;
    }

    /// Whether the name of a Java class stands before it, as its debug strings have.
    boolean isTitled() {
        return titled;
    }

    /// Whether a text, an enum or a truth value is among the values, and nothing that only other formats usually have.
    boolean isTyped() {
        return typed && !unusual;
    }

    Tree read() {
        titled = isTitle();
        tree.open("message", false, 0, 0);
        skip();
        while (!failed && at < text.size()) {
            step(text.at(at));
            skip();
        }
        if (!failed && tree.depth() > 1) {
            fail("cut: a brace is missing");
        }
        tree.closeAll(in.size());
        return tree;
    }

    private boolean isTitle() {
        int line = text.find('\n', 0, text.size());
        return text.startsWith("# ", 0) && text.find('.', 0, line) < line && text.find('@', 0, line) < line;
    }

    private void step(int c) {
        boolean list = tree.inner().isList();
        if (!closing.isEmpty() && c == closing.getLast()) {
            closing.removeLast();
            messages |= !list && tree.inner().size() > 0;
            at++;
            tree.close(at - 1L, at);
        } else if (c == ',' || c == ';') {
            unusual |= c == ';' || tree.inner().size() == 0;
            at++;
        } else if (list) {
            value();
        } else {
            field();
        }
    }

    private void field() {
        int start = at;
        boolean extension = text.at(at) == '[';
        int end = extension ? text.find(']', at, text.size()) : wordEnd(at);
        String name = in.text(extension ? start + 1 : start, Math.max(0, end - (extension ? start + 1 : start)));
        boolean known = extension ? name.indexOf('.') > 0 && end < text.size() : isName(name);
        if (!known) {
            fail("no name of a field");
            return;
        }
        at = extension ? end + 1 : end;
        skip();
        boolean colon = text.at(at) == ':';
        at += colon ? 1 : 0;
        skip();
        tree.inner().repeatable(name, start);
        if (colon || text.at(at) == '{' || text.at(at) == '<') {
            value();
        } else {
            fail("neither a colon nor a message behind a name");
        }
    }

    private static boolean isName(String name) {
        return ENUM.matcher(name).matches() || !name.isEmpty() && name.chars().allMatch(Ascii::isDigit);
    }

    private void value() {
        int c = text.at(at);
        String refusal = tree.refusal();
        if (!refusal.isEmpty()) {
            fail(refusal);
        } else if (c == '{' || c == '<') {
            tree.open("message", false, at, at + 1L);
            closing.add((int) (c == '{' ? '}' : '>'));
            at++;
        } else if (c == '[' && !tree.inner().isList()) {
            tree.open("array", true, at, at + 1L);
            closing.add((int) ']');
            at++;
        } else if (c == '"' || c == '\'') {
            string();
        } else {
            word();
        }
    }

    /// One string, or several after each other that are one.
    private void string() {
        int start = at;
        int end = Quoted.end(text, at);
        int last = end;
        int pieces = 0;
        List<Bytes> parts = new ArrayList<>();
        while (end >= 0) {
            parts.add(Quoted.bytes(in.bytes().slice(at + 1L, end - at - 2L)));
            pieces++;
            last = end;
            at = end;
            skip();
            end = text.at(at) == '"' || text.at(at) == '\'' ? Quoted.end(text, at) : -1;
        }
        if (pieces == 0) {
            fail("a string without end");
            return;
        }
        at = last;
        Span value = new Span(start + 1L, last - start - 2L);
        Bytes content = Quoted.joined(parts);
        boolean same = content.equals(in.bytes().slice(value));
        boolean utf8 = new Octets(content).isUtf8(0, content.size());
        FieldValue made = !utf8
                ? new FieldValue.Raw(content)
                : same ? new FieldValue.Utf8(content) : new FieldValue.Literal(new FieldValue.Utf8(content).text());
        add(utf8 ? "text" : "bytes", start, last, value, made);
        typed = true;
    }

    private void word() {
        int start = at;
        int end = wordEnd(at);
        String word = in.text(start, end - (long) start);
        boolean number = NUMBER.matcher(word).matches();
        boolean truth = word.equals("true") || word.equals("false");
        if (!number && !ENUM.matcher(word).matches()) {
            fail("no value");
            return;
        }
        boolean usual = USUAL_ENUM.matcher(word).matches();
        typed |= truth || usual;
        unusual |= !number && !truth && !usual;
        at = end;
        Span value = new Span(start, end - (long) start);
        add(number ? "number" : truth ? "boolean" : "enum", start, end, value, new FieldValue.Literal(word));
    }

    private void add(String type, int start, int end, Span value, FieldValue content) {
        tree.add(Nodes.scalar(tree.inner().nextKey(), type, tree.span(start, end), value, content));
        values++;
    }

    private int wordEnd(int from) {
        int end = from;
        while (isWord(text.at(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(int c) {
        return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '_' || c == '.' || c == '-' || c == '+';
    }

    private void skip() {
        at = text.skipSpace(at);
        while (text.at(at) == '#') {
            at = text.skipSpace(text.find('\n', at, text.size()));
        }
    }

    private void fail(String why) {
        failed = true;
        tree.fail(at, why);
    }
}

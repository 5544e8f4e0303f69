package org.telltale.importers.payload.javaobject;

import org.telltale.importers.payload.tree.Floats;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldValue;

/// Adds values to the tree; each method gives the offset after what it added.
record Leaves(Octets in, Tree tree) {
    /// Bytes of a primitive by its type code; 0 where it is none.
    static int width(char code) {
        return switch (code) {
            case 'B', 'Z' -> 1;
            case 'C', 'S' -> 2;
            case 'F', 'I' -> 4;
            case 'D', 'J' -> 8;
            default -> 0;
        };
    }

    int primitive(char code, int at) {
        int width = width(code);
        long bits = in.big(at, width);
        String text = switch (code) {
            case 'Z' -> bits == 0 ? "false" : "true";
            case 'C' -> Character.toString((char) bits);
            case 'F', 'D' -> Floats.text(bits, width);
            default -> Long.toString(bits << 64 - 8 * width >> 64 - 8 * width);
        };
        String type = switch (code) {
            case 'Z' -> "boolean";
            case 'C' -> "text";
            default -> "number";
        };
        return word(type, text, at, at + width);
    }

    int word(String type, String word, int start, int end) {
        Span value = new Span(start, end - (long) start);
        return add(type, start, value, new FieldValue.Literal(word));
    }

    int raw(String type, int start, int from, int length) {
        Span value = new Span(from, length);
        return add(type, start, value, new FieldValue.Raw(in.bytes().slice(value)));
    }

    /// A text in modified UTF-8; bytes where it is none.
    int text(int start, int from, int length) {
        Span value = new Span(from, length);
        if (in.isUtf8(from, length)) {
            return add("text", start, value, new FieldValue.Utf8(in.bytes().slice(value)));
        }
        String text = ModifiedUtf8.decode(in.bytes().slice(value));
        return text.isEmpty()
                ? raw("bytes", start, from, length)
                : add("text", start, value, new FieldValue.Literal(text));
    }

    int serial(int at) {
        tree.inner().name("serialVersionUID", at);
        return word("number", Long.toString(in.big(at, 8)), at, at + 8);
    }

    int flags(int at) {
        tree.inner().name("flags", at);
        return word("number", Integer.toString(in.at(at)), at, at + 1);
    }

    int length(int at) {
        tree.inner().name("length", at);
        return word("number", Long.toString(in.big(at, 4)), at, at + 4);
    }

    /// The type of a field whose name ends before `end`.
    void type(char code, int from, int end) {
        String word = switch (code) {
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'D' -> "double";
            case 'F' -> "float";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'S' -> "short";
            default -> "boolean";
        };
        Span span = new Span(from, end - (long) from);
        tree.add(Nodes.scalar(tree.inner().nextKey(), "type", span, new Span(from, 1), new FieldValue.Literal(word)));
    }

    private int add(String type, int start, Span value, FieldValue content) {
        tree.words(type.equals("text") ? value.length() : 0);
        tree.add(Nodes.scalar(tree.inner().nextKey(), type, tree.span(start, value.end()), value, content));
        return (int) value.end();
    }
}

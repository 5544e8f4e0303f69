package org.telltale.importers.payload.xml;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// The attributes of one start tag, in quotes, without quotes or without a value.
final class XmlAttributes {
    private final Ascii text;
    private final XmlText words;
    private final DecodeContext context;
    private final List<FieldNode> nodes = new ArrayList<>();

    XmlAttributes(Ascii text, XmlText words, DecodeContext context) {
        this.text = text;
        this.words = words;
        this.context = context;
    }

    List<FieldNode> nodes() {
        return nodes;
    }

    /// Reads from after the tag's name; the offset after its `>`, or where the tag breaks off.
    int read(int from) {
        int at = from;
        while (at < text.size()) {
            int c = text.at(at);
            if (c == '>') {
                return at + 1;
            }
            if (c == '<' || !context.takeNode()) {
                return at;
            }
            boolean between = Ascii.isSpace(c) || c == '/' || c == '=' || c == '"' || c == '\'';
            at = between ? at + 1 : attribute(at);
        }
        return at;
    }

    private int attribute(int start) {
        int name = words.nameEnd(start);
        int equals = text.skipSpace(name);
        if (text.at(equals) != '=') {
            add(start, name, name, name, name);
            return name;
        }
        int value = text.skipSpace(equals + 1);
        int quote = text.at(value);
        if (quote == '"' || quote == '\'') {
            int end = text.find(quote, value + 1, text.size());
            int next = Math.min(text.size(), end + 1);
            add(start, name, value + 1, end, next);
            return next;
        }
        int end = value;
        while (end < text.size() && !Ascii.isSpace(text.at(end)) && text.at(end) != '>') {
            end++;
        }
        add(start, name, value, end, end);
        return end;
    }

    private void add(int start, int nameEnd, int value, int valueEnd, int end) {
        Key key = Key.of("@" + words.plain(start, nameEnd));
        int from = Math.min(value, text.size());
        nodes.add(words.node(key, "attribute", new Span(start, end - (long) start), from, Math.max(from, valueEnd)));
    }
}

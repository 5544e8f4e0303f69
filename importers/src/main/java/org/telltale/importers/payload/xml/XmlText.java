package org.telltale.importers.payload.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.NamedCharacters;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// The characters of a document: UTF-8, or where the bytes are none the charset that it declares, else ISO-8859-1.
final class XmlText {
    private static final int LONGEST_ENTITY = 12;
    private static final int HEAD = 1024;

    private final ArrayBytes bytes;
    private final Ascii text;
    private final Nodes nodes;
    private final Charset charset;

    XmlText(Bytes layer) {
        bytes = ArrayBytes.of(layer);
        text = new Ascii(layer);
        nodes = new Nodes(layer);
        int end = bytes.start() + bytes.length();
        boolean utf8 = CleanText.fault(bytes.array(), bytes.start(), end) == end;
        charset = utf8 ? StandardCharsets.UTF_8 : declared(layer).orElse(StandardCharsets.ISO_8859_1);
    }

    int nameEnd(int from) {
        int end = from;
        while (end < text.size() && !Ascii.isSpace(text.at(end)) && "/>=<\"'".indexOf(text.at(end)) < 0) {
            end++;
        }
        return end;
    }

    String plain(int from, int end) {
        return new String(bytes.array(), bytes.start() + from, Math.max(0, end - from), charset);
    }

    /// Text with numeric references and the entities of XML and Latin-1 replaced; others stay as written.
    String decoded(int from, int end) {
        String raw = plain(from, end);
        int ampersand = raw.indexOf('&');
        if (ampersand < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int at = 0;
        while (ampersand >= 0) {
            int semicolon = raw.indexOf(';', ampersand);
            boolean entity = semicolon > 0 && semicolon - ampersand <= LONGEST_ENTITY;
            String whole = entity ? raw.substring(ampersand, semicolon + 1) : "&";
            out.append(raw, at, ampersand).append(entity ? character(whole) : whole);
            at = ampersand + whole.length();
            ampersand = raw.indexOf('&', at);
        }
        return out.append(raw, at, raw.length()).toString();
    }

    private static String character(String entity) {
        int code = NamedCharacters.code(entity.substring(1, entity.length() - 1));
        return code < 0 ? entity : Character.toString(code);
    }

    /// The charset that an XML declaration or the head of an HTML document names; empty where bytes below 128 are no
    /// ASCII in it.
    static Optional<Charset> declared(Bytes document) {
        Ascii text = new Ascii(document.slice(0, Math.min(document.size(), HEAD)));
        int limit = text.size();
        int at = text.find("<?xml", 0) >= 0 ? text.find("encoding=", 0) : -1;
        at = at < 0 ? text.find("charset=", 0) : at;
        if (at < 0) {
            return Optional.empty();
        }
        int from = text.find("=", at) + 1;
        from += text.at(from) == '"' || text.at(from) == '\'' ? 1 : 0;
        StringBuilder name = new StringBuilder();
        while (from < limit && (Character.isLetterOrDigit(text.at(from)) || "-_:.".indexOf(text.at(from)) >= 0)) {
            name.append((char) text.at(from++));
        }
        return charset(name.toString()).filter(c -> "<a&".equals(new String(new byte[] {'<', 'a', '&'}, c)));
    }

    /// By the names of the web, where GB2312 means more than itself.
    private static Optional<Charset> charset(String name) {
        try {
            return name.equalsIgnoreCase("gb2312")
                    ? Optional.of(Charset.forName("GBK"))
                    : Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A leaf of the text that an element has gathered.
    FieldNode leaf(Key key, Span span, OpenElement element) {
        return node(key, "text", "element", span, element.textFrom, element.textEnd, element.text.toString());
    }

    FieldNode node(Key key, String type, Span span, int from, int end) {
        return node(key, type, type, span, from, end, decoded(from, end));
    }

    private FieldNode node(Key key, String textType, String type, Span span, int from, int end, String value) {
        String chosen = key instanceof Key.Name name && name.text().equals("#text") ? textType : type;
        Span inside = new Span(from, end - (long) from);
        boolean same =
                charset.equals(StandardCharsets.UTF_8) && plain(from, end).equals(value);
        return same ? nodes.text(key, chosen, span, inside) : nodes.literal(key, chosen, span, inside, value);
    }
}

package org.telltale.views.text;

import java.util.ArrayList;
import java.util.List;
import org.telltale.views.text.TextKind.Piece;

/// Tags, attributes and comments of XML or HTML, as far as the text is that.
final class XmlPieces {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    XmlPieces(String text) {
        this.text = text;
    }

    List<Piece> all() {
        while (at < text.length()) {
            if (text.startsWith("<!--", at)) {
                to("-->", TextStyle.COMMENT);
            } else if (text.startsWith("<![CDATA[", at)) {
                to("]]>", TextStyle.STRING);
            } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
                to(">", TextStyle.COMMENT);
            } else if (text.charAt(at) == '<') {
                tag();
            } else {
                upTo("<", TextStyle.PLAIN);
            }
        }
        return pieces;
    }

    private void tag() {
        int from = at++;
        while (at < text.length() && " \t\r\n\u240d/>".indexOf(text.charAt(at)) < 0
                || at == from + 1 && at < text.length()) {
            at++;
        }
        add(from, TextStyle.TAG);
        while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                quoted(c);
            } else {
                upToAny("\"'<>", TextStyle.ATTRIBUTE);
            }
        }
        if (at < text.length() && text.charAt(at) == '>') {
            at++;
            add(at - 1, TextStyle.TAG);
        }
    }

    private void quoted(char quote) {
        int from = at;
        int end = text.indexOf(quote, at + 1);
        at = end < 0 ? text.length() : end + 1;
        add(from, TextStyle.STRING);
    }

    private void to(String end, TextStyle style) {
        int from = at;
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
        add(from, style);
    }

    private void upTo(String end, TextStyle style) {
        int from = at;
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found;
        add(from, style);
    }

    private void upToAny(String ends, TextStyle style) {
        int from = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        add(from, style);
    }

    private void add(int from, TextStyle style) {
        pieces.add(new Piece(from, at, style));
    }
}

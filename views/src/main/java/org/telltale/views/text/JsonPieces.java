package org.telltale.views.text;

import java.util.ArrayList;
import java.util.List;
import org.telltale.views.text.TextKind.Piece;

/// The tokens of JSON (RFC 8259), as far as the text is that.
final class JsonPieces {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    JsonPieces(String text) {
        this.text = text;
    }

    List<Piece> all() {
        while (at < text.length()) {
            int from = at;
            char c = text.charAt(at++);
            if (c == '"') {
                string(from);
            } else if ("{}[]:,".indexOf(c) >= 0) {
                add(from, TextStyle.PUNCTUATION);
            } else if (isSpace(c)) {
                skip(true);
                add(from, TextStyle.PLAIN);
            } else {
                skip(false);
                add(from, c == '-' || c >= '0' && c <= '9' ? TextStyle.NUMBER : TextStyle.WORD);
            }
        }
        return pieces;
    }

    private void string(int from) {
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 1);
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        boolean key = next < text.length() && text.charAt(next) == ':';
        add(from, key ? TextStyle.KEY : TextStyle.STRING);
    }

    private void skip(boolean space) {
        while (at < text.length() && isSpace(text.charAt(at)) == space && (space || isWord(text.charAt(at)))) {
            at++;
        }
    }

    private static boolean isWord(char c) {
        return "{}[]:,\"".indexOf(c) < 0;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u240d';
    }

    private void add(int from, TextStyle style) {
        pieces.add(new Piece(from, at, style));
    }
}

package org.telltale.model.schema.source;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.schema.source.Token.Kind;

/// Cuts a `.proto` file into tokens; comments and blanks fall away. Names with dots are one word.
///
/// Offsets count characters. What belongs to no token is a sign of its own.
final class Lexer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.skipBlanks()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Kind.END, "", text.length(), 0));
        return lexer.tokens;
    }

    private boolean skipBlanks() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void next() {
        int start = at;
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            string(c);
        } else if (isLetter(c) || c == '.' && at + 1 < text.length() && isLetter(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)) || dotInside())) {
                at++;
            }
            add(Kind.WORD, start, text.substring(start, at));
        } else if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isInNumber(text.charAt(at))) {
                at++;
            }
            add(Kind.NUMBER, start, text.substring(start, at));
        } else {
            at++;
            add(Kind.SIGN, start, text.substring(start, at));
        }
    }

    /// A name goes on after a dot only with a letter.
    private boolean dotInside() {
        return text.charAt(at) == '.' && at + 1 < text.length() && isLetter(text.charAt(at + 1));
    }

    private boolean isInNumber(char c) {
        boolean exponent = (c == '+' || c == '-')
                && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E')
                && !text.startsWith("0x", at - 2);
        return isDigit(c) || isLetter(c) || c == '.' || exponent;
    }

    private void string(char quote) {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            content.append(text.charAt(at++));
        }
        at = Math.min(text.length(), at + 1);
        boolean joins = !tokens.isEmpty() && tokens.getLast().kind() == Kind.STRING;
        if (joins) {
            Token first = tokens.removeLast();
            tokens.add(new Token(Kind.STRING, first.text() + content, first.offset(), at - first.offset()));
        } else {
            add(Kind.STRING, start, content.toString());
        }
    }

    private void add(Kind kind, int start, String content) {
        tokens.add(new Token(kind, content, start, at - start));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

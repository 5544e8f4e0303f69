package org.telltale.importers.payload.plist;

import org.telltale.importers.payload.tree.Ascii;

/// The words of a text property list.
record OpenStepText(Ascii text) {
    /// The first offset from there on that is neither space nor comment.
    int skip(int from) {
        int at = text.skipSpace(from);
        while (text.startsWith("//", at) || text.startsWith("/*", at)) {
            int end = text.startsWith("//", at) ? text.find('\n', at, text.size()) : text.find("*/", at + 2);
            at = text.skipSpace(end < 0 ? text.size() : Math.min(text.size(), text.at(end) == '*' ? end + 2 : end + 1));
        }
        return at;
    }

    /// The offset after the word that begins there; the same where none does, -1 where its quotes are open.
    int end(int at) {
        int quote = text.at(at);
        if (quote == '"' || quote == '\'') {
            int i = at + 1;
            while (i < text.size() && text.at(i) != quote) {
                i += text.at(i) == '\\' ? 2 : 1;
            }
            return i < text.size() ? i + 1 : -1;
        }
        if (quote == '<') {
            int end = text.find('>', at, text.size());
            return end < text.size() ? end + 1 : -1;
        }
        int i = at;
        while (isPlain(text.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(int c) {
        return Ascii.isLetter(c)
                || Ascii.isDigit(c)
                || c == '_'
                || c == '$'
                || c == '/'
                || c == ':'
                || c == '.'
                || c == '-';
    }

    /// What a quoted word says, its escapes put back.
    static String plain(String quoted) {
        StringBuilder out = new StringBuilder(quoted.length());
        int i = 0;
        while (i < quoted.length()) {
            char c = quoted.charAt(i++);
            if (c != '\\' || i == quoted.length()) {
                out.append(c);
                continue;
            }
            char escape = quoted.charAt(i++);
            int length = escape == 'U' || escape == 'u' ? 4 : escape >= '0' && escape <= '7' ? 3 : 0;
            int from = length == 3 ? i - 1 : i;
            int end = Math.min(quoted.length(), from + length);
            int code = length == 0 ? -1 : code(quoted.substring(from, end), length == 3 ? 8 : 16);
            if (code >= 0) {
                out.append((char) code);
                i = end;
            } else {
                out.append(simple(escape));
            }
        }
        return out.toString();
    }

    private static int code(String digits, int radix) {
        int code = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            code = code * radix + digit;
        }
        return digits.isEmpty() ? -1 : code;
    }

    private static char simple(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> 11;
            default -> escape;
        };
    }
}

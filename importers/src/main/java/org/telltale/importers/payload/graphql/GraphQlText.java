package org.telltale.importers.payload.graphql;

import org.telltale.importers.payload.tree.Ascii;

/// The words of a document.
record GraphQlText(Ascii text) {
    /// The first offset from there on that is neither space, comma nor comment.
    int skip(int from) {
        int at = from;
        while (Ascii.isSpace(text.at(at)) || text.at(at) == ',' || text.at(at) == '#') {
            at = text.at(at) == '#' ? text.find('\n', at, text.size()) : at + 1;
        }
        return at;
    }

    /// The offset after the name that begins there; the same where none does.
    int name(int at) {
        int end = at;
        while (Ascii.isLetter(text.at(end)) || text.at(end) == '_' || end > at && Ascii.isDigit(text.at(end))) {
            end++;
        }
        return end;
    }

    /// The offset after a string, number, variable or name; -1 where none is.
    int value(int at) {
        if (text.startsWith("\"\"\"", at)) {
            int end = text.find("\"\"\"", at + 3);
            return end < 0 ? -1 : end + 3;
        }
        if (text.at(at) == '"') {
            int end = at + 1;
            while (end < text.size() && text.at(end) != '"') {
                end += text.at(end) == '\\' ? 2 : 1;
            }
            return end < text.size() ? end + 1 : -1;
        }
        int end = at;
        while (end < text.size() && "{}()[]:,\"#@!=|".indexOf(text.at(end)) < 0 && !Ascii.isSpace(text.at(end))) {
            end++;
        }
        return end > at ? end : -1;
    }

    /// The offset after what stands between a bracket and the one that closes it; -1 where that is missing.
    int bracketed(int from) {
        int depth = 0;
        int at = from;
        while (at < text.size()) {
            int c = text.at(at);
            if (c == '"' || c == '#') {
                int end = c == '"' ? value(at) : text.find('\n', at, text.size());
                if (end < 0) {
                    return -1;
                }
                at = end;
                continue;
            }
            depth += c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
            at++;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}

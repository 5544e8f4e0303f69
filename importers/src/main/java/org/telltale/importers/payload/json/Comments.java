package org.telltale.importers.payload.json;

import org.telltale.importers.payload.tree.Ascii;

/// Comments of JavaScript, and lines behind `#`.
final class Comments {
    private Comments() {}

    /// The offset after the comment that begins there; the same offset where none does, or one has no end.
    static int end(Ascii text, int at) {
        if (text.startsWith("/*", at)) {
            int end = text.find("*/", at + 2);
            return end < 0 ? at : end + 2;
        }
        boolean line = text.startsWith("//", at) || text.at(at) == '#' && isLineStart(text, at);
        return line ? text.find('\n', at, text.size()) : at;
    }

    private static boolean isLineStart(Ascii text, int at) {
        int before = at - 1;
        while (text.at(before) == ' ' || text.at(before) == '\t') {
            before--;
        }
        return before < 0 || text.at(before) == '\n';
    }

    /// The first offset from there on that is neither blank nor comment.
    static int skip(Ascii text, int from) {
        int at = text.skipSpace(from);
        int end = end(text, at);
        while (end > at) {
            at = text.skipSpace(end);
            end = end(text, at);
        }
        return at;
    }
}

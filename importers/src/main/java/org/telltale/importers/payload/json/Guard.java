package org.telltale.importers.payload.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.telltale.importers.payload.tree.Ascii;

/// What servers put before JSON, so that no other site can run it, and pages, so that their own scripts can.
///
/// @param end the offset after it, where the JSON begins
/// @param closed what must stand behind the JSON before anything else; 0 for nothing
record Guard(int end, int closed) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_GUARD = 200;

    /// What they begin with.
    private static final String FIRST = ")]fw{&/";

    /// Longer ones before those that they begin with.
    private static final List<String> MARKS = List.of(
            ")]}'",
            ")]}",
            "]]}'",
            "for(;;);",
            "for (;;);",
            "while(1);",
            "while (1);",
            "while(true);",
            "while (true);",
            "{}&&",
            "{} &&",
            "&&&START&&&",
            "//OK");

    /// The guard at the beginning of a text, where JSON follows.
    static Optional<Guard> of(Ascii text) {
        int at = text.skipSpace(0);
        int mark = mark(text, at);
        if (mark > at) {
            return before(text, mark, 0);
        }
        OptionalInt script = thrown(text, at);
        if (script.isPresent()) {
            return before(text, script.getAsInt(), 0);
        }
        int comment = text.startsWith("/*-secure-", at) ? at + 10 : text.startsWith("/*", at) ? at + 2 : at;
        if (comment > at) {
            Optional<Guard> inside = before(text, comment, '*');
            return inside.isPresent() ? inside : named(text, comment(text, at));
        }
        return named(text, at);
    }

    private static Optional<Guard> before(Ascii text, int end, int closed) {
        int from = text.skipSpace(end);
        return JsonDecoder.begins(text, from) ? Optional.of(new Guard(from, closed)) : Optional.empty();
    }

    private static int mark(Ascii text, int at) {
        if (text.at(at) < 0 || FIRST.indexOf(text.at(at)) < 0) {
            return at;
        }
        for (String guard : MARKS) {
            if (text.startsWith(guard, at)) {
                int end = at + guard.length();
                return text.at(end) == ',' ? end + 1 : end;
            }
        }
        return at;
    }

    /// `throw 1; < don't be evil' >` and the like: an exception, and what no script can be, in one line.
    private static OptionalInt thrown(Ascii text, int at) {
        if (!text.startsWith("throw ", at)) {
            return OptionalInt.empty();
        }
        int end = at;
        while (end - at < LONGEST_GUARD && end < text.size() && text.at(end) != '{' && text.at(end) != '[') {
            end++;
        }
        return OptionalInt.of(end);
    }

    private static int comment(Ascii text, int at) {
        int end = text.find("*/", at);
        return end < 0 ? text.size() : text.skipSpace(end + 2);
    }

    /// A call of a plain name (JSONP), or a value given to one.
    private static Optional<Guard> named(Ascii text, int from) {
        int at = from;
        for (String word : List.of("var ", "let ", "const ", "typeof ")) {
            at = text.startsWith(word, at) ? text.skipSpace(at + word.length()) : at;
        }
        int end = at;
        while (end - at < LONGEST_NAME && isName(text.at(end))) {
            end++;
        }
        if (end == at || Ascii.isDigit(text.at(at))) {
            return Optional.empty();
        }
        int sign = text.skipSpace(end);
        if (text.at(end) == '(') {
            return before(text, end + 1, ')');
        }
        return text.at(sign) == '=' && text.at(sign + 1) != '=' ? before(text, sign + 1, 0) : Optional.empty();
    }

    private static boolean isName(int c) {
        return Ascii.isLetter(c)
                || Ascii.isDigit(c)
                || c == '_'
                || c == '$'
                || c == '.'
                || c == '['
                || c == ']'
                || c == '\''
                || c == '"';
    }
}

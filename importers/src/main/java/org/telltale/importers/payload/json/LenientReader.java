package org.telltale.importers.payload.json;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Open;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.problem.Problem;

/// Reads one value of what people and programs write where JSON is meant: [JSON5](https://spec.json5.org/), and the
/// words and tuples of Python. Numbers and words stay as written; a notice says what is not JSON.
final class LenientReader {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("true", "boolean"),
            Map.entry("false", "boolean"),
            Map.entry("null", "null"),
            Map.entry("True", "boolean"),
            Map.entry("False", "boolean"),
            Map.entry("None", "null"),
            Map.entry("undefined", "null"),
            Map.entry("nil", "null"));
    private static final Set<String> JSON_WORDS = Set.of("true", "false", "null");

    private final Ascii text;
    private final Octets in;
    private final Tree tree;
    private final Set<String> odd = new TreeSet<>();
    private int at;
    private boolean afterValue;
    private boolean comma;
    private boolean failed;

    LenientReader(Bytes bytes, DecodeContext context) {
        text = new Ascii(bytes);
        in = new Octets(bytes);
        tree = new Tree(bytes, context);
    }

    /// Whether a whole value was read to the end of the text.
    boolean isWhole() {
        return !failed && tree.isWhole();
    }

    Tree read() {
        at = text.startsWith("\u00ef\u00bb\u00bf", 0) ? 3 : 0;
        skip();
        while (!failed && at < text.size()) {
            step(text.at(at));
            skip();
        }
        if (!failed && tree.depth() > 0) {
            fail("cut: a bracket is missing");
        }
        if (!odd.isEmpty()) {
            tree.problem(Problem.notice(0, in.size(), "not strict JSON: " + String.join(", ", odd)));
        }
        return tree;
    }

    private void step(int c) {
        Open inner = tree.inner();
        if (tree.depth() > 0 && (c == '}' || c == ']')) {
            close(c == ']');
        } else if (afterValue) {
            afterValue = c != ',' || tree.depth() == 0;
            comma = true;
            at++;
            if (afterValue) {
                at--;
                fail("something behind the value");
            }
        } else if (!inner.isList() && !inner.isNamed()) {
            name(c);
        } else {
            value(c);
        }
    }

    private void close(boolean list) {
        if (tree.inner().isList() != list || tree.inner().isNamed()) {
            fail("a bracket that does not fit");
            return;
        }
        if (comma && !afterValue) {
            odd.add("commas at the end");
        }
        at++;
        tree.close(at, at);
        afterValue = true;
    }

    private void name(int c) {
        int start = at;
        String name;
        if (c == '"' || c == '\'') {
            int end = stringEnd();
            name = end < 0 ? "" : string(start + 1, end - 1);
            at = end;
        } else {
            at = wordEnd();
            name = in.text(start, at - (long) start);
            odd.add("names without quotes");
        }
        if (at < 0 || at == start) {
            at = start;
            fail("no name");
            return;
        }
        skip();
        if (text.at(at) != ':') {
            fail("no colon behind a name");
            return;
        }
        at++;
        tree.inner().name(name, start);
    }

    private void value(int c) {
        String refusal = tree.refusal();
        if (!refusal.isEmpty()) {
            fail(refusal);
        } else if (c == '{' || c == '[') {
            tree.open(c == '{' ? "object" : "array", c == '[', at, at);
            at++;
            comma = false;
        } else if (c == '"' || c == '\'') {
            text();
        } else {
            word();
        }
    }

    private void text() {
        int end = stringEnd();
        if (end < 0) {
            fail("a text without end");
            return;
        }
        Span value = new Span(at + 1L, end - at - 2L);
        boolean escapes = text.find('\\', at, end) < end;
        tree.add(
                escapes
                        ? tree.nodes()
                                .literal(
                                        tree.inner().nextKey(),
                                        "string",
                                        tree.span(at, end),
                                        value,
                                        string(at + 1, end - 1))
                        : tree.nodes().text(tree.inner().nextKey(), "string", tree.span(at, end), value));
        at = end;
        afterValue = true;
    }

    /// The offset after the closing quote of the text that begins here, or -1.
    private int stringEnd() {
        int quote = text.at(at);
        if (quote == '\'') {
            odd.add("single quotes");
        }
        for (int i = at + 1; i < text.size(); i++) {
            if (text.at(i) == '\\') {
                i++;
            } else if (text.at(i) == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    private String string(int from, int end) {
        return Escapes.undone(in.text(from, end - (long) from));
    }

    private void word() {
        int start = at;
        int end = wordEnd();
        String word = in.text(start, end - (long) start);
        boolean number = Numerals.are(word);
        String type = number ? "number" : WORDS.getOrDefault(word, "");
        if (type.isEmpty()) {
            fail("a word that is no value");
            return;
        }
        if (number ? !Numerals.areStrict(word) : !JSON_WORDS.contains(word)) {
            odd.add(number ? "numbers of JavaScript" : "words of other languages");
        }
        Span value = new Span(start, end - (long) start);
        tree.add(tree.nodes().literal(tree.inner().nextKey(), type, tree.span(start, end), value, word));
        at = end;
        afterValue = true;
    }

    private int wordEnd() {
        int end = at;
        while (isWord(text.at(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(int c) {
        return Ascii.isLetter(c)
                || Ascii.isDigit(c)
                || c == '_'
                || c == '$'
                || c == '.'
                || c == '+'
                || c == '-'
                || c > 0x7f;
    }

    /// Passes over blanks and comments.
    private void skip() {
        while (true) {
            at = text.skipSpace(at);
            int end = Comments.end(text, at);
            if (end == at) {
                return;
            }
            odd.add("comments");
            at = end;
        }
    }

    private void fail(String why) {
        failed = true;
        tree.fail(at, why);
    }
}

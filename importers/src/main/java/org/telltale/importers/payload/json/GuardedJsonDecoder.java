package org.telltale.importers.payload.json;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Key;
import org.telltale.model.probe.Fit;

/// JSON behind a guard that keeps scripts from running it (`)]}'`, `for(;;);`, `while(1);`), or in a call (JSONP).
///
/// What stands before and after is shown as `before` and `after`; what is inside must begin as JSON does.
public final class GuardedJsonDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("guarded-json", 1);
    private static final int LONGEST_NAME = 100;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = hint.origin() != Origin.URL && hint.origin() != Origin.HEADERS;
        return place && inside(new Ascii(head)) > 0 ? Fit.LIKELY : Fit.NONE;
    }

    /// Where the JSON begins, or 0 where there is no guard before it.
    private static int inside(Ascii text) {
        int at = text.skipSpace(0);
        int guard = guard(text, at);
        int from = text.skipSpace(guard > 0 ? guard : call(text, at));
        return from > at && JsonDecoder.begins(text, from) ? from : 0;
    }

    private static int guard(Ascii text, int at) {
        for (String guard : new String[] {")]}'", "for(;;);", "for (;;);", "while(1);", "while (1);", "{}&&"}) {
            if (text.startsWith(guard, at)) {
                int end = at + guard.length();
                return text.at(end) == ',' ? end + 1 : end;
            }
        }
        return 0;
    }

    /// After the parenthesis of a call of a plain name, or 0.
    private static int call(Ascii text, int from) {
        int at = text.startsWith("/**/", from) ? text.skipSpace(from + 4) : from;
        int end = at;
        while (end - at < LONGEST_NAME && isName(text.at(end))) {
            end++;
        }
        boolean named = end > at && !Ascii.isDigit(text.at(at)) && text.at(end) == '(';
        return named ? end + 1 : 0;
    }

    private static boolean isName(int c) {
        return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '_' || c == '$' || c == '.';
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        int from = inside(text);
        int end = text.size();
        while (end > from && text.at(end - 1) != '}' && text.at(end - 1) != ']') {
            end--;
        }
        boolean call = from > 0 && guard(text, text.skipSpace(0)) == 0;
        boolean closed = !call || text.at(text.skipSpace(end)) == ')';
        if (from == 0 || end <= from || !closed || !isTail(text, end)) {
            return new DecodeResult.NotMine("no JSON behind a guard");
        }
        Tree tree = new Tree(bytes, context);
        tree.open("guarded", false, 0, 0);
        leaf(tree, "before", "text", 0, from);
        leaf(tree, "json", "application/json", from, end);
        if (end < text.size()) {
            leaf(tree, "after", "text", end, text.size());
        }
        tree.closeAll(bytes.size());
        return new DecodeResult.Decoded(tree.layer("guarded-json"));
    }

    private static boolean isTail(Ascii text, int end) {
        for (int i = end; i < text.size(); i++) {
            if (!Ascii.isSpace(text.at(i)) && text.at(i) != ')' && text.at(i) != ';') {
                return false;
            }
        }
        return true;
    }

    private static void leaf(Tree tree, String name, String type, long from, long end) {
        Span span = new Span(from, end - from);
        Nodes nodes = tree.nodes();
        tree.add(nodes.text(Key.of(name), type, span, span));
    }
}

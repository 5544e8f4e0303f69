package org.telltale.importers.payload.json;

import java.util.Optional;
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

/// JSON behind a guard that keeps scripts from running it (`)]}'`, `for(;;);`, `while(1);`, in a comment …), in a call
/// (JSONP), or given to a name.
///
/// What stands before and after is shown as `before` and `after`; what is inside must begin as JSON does.
public final class GuardedJsonDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("guarded-json", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = hint.origin() != Origin.URL && hint.origin() != Origin.HEADERS;
        return place && Guard.of(new Ascii(head)).isPresent() ? Fit.LIKELY : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        Optional<Guard> guard = Guard.of(text);
        int from = guard.map(Guard::end).orElse(0);
        int end = text.size();
        while (end > from && text.at(end - 1) != '}' && text.at(end - 1) != ']') {
            end--;
        }
        int closed = guard.map(Guard::closed).orElse(0);
        if (guard.isEmpty()
                || end <= from
                || !isTail(text, end)
                || closed != 0 && text.at(text.skipSpace(end)) != closed) {
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
            if (!Ascii.isSpace(text.at(i)) && ");*/".indexOf(text.at(i)) < 0) {
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

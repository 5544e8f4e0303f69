package org.telltale.importers.payload.cut;

import java.util.List;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Key;
import org.telltale.model.probe.Fit;

/// Three parts, `before`, `slice` and `after`: from `from` to `to`, counted from 0, below 0 from the end; the rest
/// where no `to` is given. Only where it is asked for.
public final class SliceDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("slice", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("from", "to");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        long size = bytes.size();
        long from = place(context, "from", 0, size);
        long to = place(context, "to", size, size);
        if (!context.isForced() || from > to) {
            return new DecodeResult.NotMine("no part of these bytes was asked for");
        }
        Tree tree = new Tree(bytes, context);
        tree.open("slices", false, 0, 0);
        part(tree, "before", 0, from);
        part(tree, "slice", from, to);
        part(tree, "after", to, size);
        tree.closeAll(size);
        return new DecodeResult.Decoded(tree.layer("slice"));
    }

    private static long place(DecodeContext context, String name, long otherwise, long size) {
        long given = context.givenNumber(name).orElse(otherwise);
        return Math.clamp(given < 0 ? size + given : given, 0, size);
    }

    private static void part(Tree tree, String name, long from, long to) {
        if (from < to && tree.refusal().isEmpty()) {
            Span span = new Span(from, to - from);
            tree.add(tree.nodes().raw(Key.of(name), "bytes", span, span));
        }
    }
}

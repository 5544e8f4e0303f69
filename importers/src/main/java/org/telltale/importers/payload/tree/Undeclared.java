package org.telltale.importers.payload.tree;

import java.util.function.BiFunction;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.probe.Fit;

/// The rule for binary trees that nobody declared: a container to the end of the bytes, with enough clean text in it
/// that chance did not make it.
///
/// @param decoder its name, which is in its media type too
public record Undeclared(String decoder) {
    private static final int LEAST_LETTERS = 6;

    /// @param begins whether the first bytes are those of a container
    public Fit fit(MediaHint hint, boolean begins) {
        if (isDeclared(hint)) {
            return Fit.LIKELY;
        }
        boolean place = switch (hint.origin()) {
            case BODY, UNWRAPPED, BYTES -> true;
            case TEXT, URL, HEADERS -> false;
        };
        return begins && place ? Fit.POSSIBLE : Fit.NONE;
    }

    public DecodeResult result(Bytes bytes, DecodeContext context, BiFunction<Bytes, DecodeContext, Tree> reader) {
        Tree tree = reader.apply(bytes, context);
        boolean given = context.isForced() || isDeclared(context.hint());
        boolean evidence = tree.isWhole() && tree.isStructured() && tree.words() >= wanted(context.hint());
        return evidence || given && tree.hasAnything()
                ? new DecodeResult.Decoded(tree.layer(decoder))
                : new DecodeResult.NotMine("no " + decoder + " to the end");
    }

    private static int wanted(MediaHint hint) {
        return hint.origin() == Origin.BODY ? LEAST_LETTERS / 2 : LEAST_LETTERS;
    }

    private boolean isDeclared(MediaHint hint) {
        return hint.mediaType().contains(decoder);
    }
}

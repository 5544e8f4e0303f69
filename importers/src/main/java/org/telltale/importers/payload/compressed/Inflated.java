package org.telltale.importers.payload.compressed;

import java.util.List;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.field.Layer;
import org.telltale.model.problem.Problem;

/// The result of the decoders of compressed bytes.
final class Inflated {
    private Inflated() {}

    static DecodeResult result(String decoder, Bytes bytes, Bytes inner, List<Problem> problems) {
        Layer layer = Layer.wrapping(decoder, bytes, new Nodes(bytes).wrapper(false), problems);
        return new DecodeResult.Unwrapped(layer, inner, "");
    }

    static Problem stopped(Inflation part, Bytes bytes) {
        long end = Math.min(part.end(), bytes.size());
        return Problem.warning(
                end, bytes.size() - end, part.fault() + "; " + part.bytes().size() + " bytes came out");
    }
}

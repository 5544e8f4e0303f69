package org.telltale.importers.payload.secret;

import java.util.List;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;

/// Letters moved on in the alphabet by `by` (13 where nothing is given), or with 47 all that is printed in ASCII; only
/// where it is asked for.
public final class RotateDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("rot", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("by");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        if (!context.isForced() || bytes.isEmpty() || !context.takeInflated(bytes.size())) {
            return new DecodeResult.NotMine("only where it is asked for");
        }
        int by = context.givenNumber("by").map(Long::intValue).orElse(13);
        byte[] out = bytes.toArray().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) moved(out[i] & 0xff, by);
        }
        Layer layer = Layer.wrapping("rot", bytes, new Nodes(bytes).wrapper(false), List.of());
        return new DecodeResult.Unwrapped(layer, Bytes.of(out), "");
    }

    private static int moved(int c, int by) {
        if (by == 47) {
            return c > ' ' && c < 127 ? '!' + (c - '!' + 47) % 94 : c;
        }
        if (c >= 'a' && c <= 'z') {
            return 'a' + Math.floorMod(c - 'a' + by, 26);
        }
        return c >= 'A' && c <= 'Z' ? 'A' + Math.floorMod(c - 'A' + by, 26) : c;
    }
}

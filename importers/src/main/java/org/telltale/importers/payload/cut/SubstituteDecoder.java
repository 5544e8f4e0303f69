package org.telltale.importers.payload.cut;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// Every `find` as `put` (or taken out where nothing is given). Or letter by letter: each letter of `letters` as the
/// one at its place in `as`, which undoes own alphabets. Only where it is asked for.
public final class SubstituteDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("substitute", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("find", "put", "letters", "as");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        byte[] find = context.given("find").orElse(Bytes.of(new byte[0])).toArray();
        byte[] letters = context.given("letters").orElse(Bytes.of(new byte[0])).toArray();
        byte[] as = context.given("as").orElse(Bytes.of(new byte[0])).toArray();
        boolean fits = find.length > 0 || letters.length > 0 && letters.length == as.length;
        if (!fits || bytes.isEmpty()) {
            return new DecodeResult.NotMine("neither what to find nor as many letters on both sides was given");
        }
        byte[] put = context.given("put").orElse(Bytes.of(new byte[0])).toArray();
        byte[] out = find.length > 0 ? replaced(new Octets(bytes), find, put, context) : mapped(bytes, letters, as);
        if (out.length == 0 || !context.takeInflated(out.length)) {
            return new DecodeResult.NotMine("nothing is left, or too much");
        }
        List<Problem> same = Arrays.equals(out, bytes.toArray())
                ? List.of(Problem.notice(0, bytes.size(), "nothing was found to replace"))
                : List.of();
        Layer layer = Layer.wrapping("substitute", bytes, new Nodes(bytes).wrapper(false), same);
        return new DecodeResult.Unwrapped(layer, Bytes.of(out), "");
    }

    private static byte[] replaced(Octets in, byte[] find, byte[] put, DecodeContext context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.size());
        int at = 0;
        while (at < in.size()) {
            int k = 0;
            while (k < find.length && in.at(at + (long) k) == (find[k] & 0xff)) {
                k++;
            }
            if (k == find.length) {
                out.writeBytes(put);
                at += k;
            } else {
                out.write(in.at(at++));
            }
            if (out.size() > context.inflatedLeft()) {
                return new byte[0];
            }
        }
        return out.toByteArray();
    }

    private static byte[] mapped(Bytes bytes, byte[] letters, byte[] as) {
        byte[] map = new byte[256];
        for (int i = 0; i < map.length; i++) {
            map[i] = (byte) i;
        }
        for (int i = 0; i < letters.length; i++) {
            map[letters[i] & 0xff] = as[i];
        }
        byte[] out = bytes.toArray().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = map[out[i] & 0xff];
        }
        return out;
    }
}

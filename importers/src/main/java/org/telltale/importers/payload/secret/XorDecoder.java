package org.telltale.importers.payload.secret;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// Bytes that were combined with a key over and over: a key given (`key`), one byte that makes a whole body JSON,
/// markup or gzip, or where it is asked for without a key, one of up to 16 bytes that makes it text.
public final class XorDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("xor", 1);
    private static final int SHORTEST = 24;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("key");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED;
        return place && head.size() >= SHORTEST && KeySearch.oneByte(head).isPresent() ? Fit.POSSIBLE : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Optional<Bytes> given = context.given("key").filter(key -> !key.isEmpty());
        Optional<Bytes> key = given.or(() -> KeySearch.oneByte(bytes))
                .or(() -> context.isForced() ? KeySearch.several(bytes) : Optional.empty());
        if (key.isEmpty() || bytes.isEmpty() || !context.takeInflated(bytes.size())) {
            return new DecodeResult.NotMine("no key was given, and none found");
        }
        List<Problem> found = given.isPresent()
                ? List.of()
                : List.of(Problem.notice(
                        0,
                        bytes.size(),
                        "found by trying: the key "
                                + HexFormat.of().formatHex(key.get().toArray())));
        Layer layer = Layer.wrapping("xor", bytes, new Nodes(bytes).wrapper(false), found);
        return new DecodeResult.Unwrapped(layer, KeySearch.combined(bytes, key.get()), "");
    }
}

package org.telltale.importers.payload.compressed;

import java.util.List;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Deflate without a header, [RFC 1951](https://www.rfc-editor.org/rfc/rfc1951). It has no mark of its own, so
/// the stream must end with the bytes, give more than it took and hold something readable.
public final class DeflateDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("deflate", 1);
    private static final int SHORTEST = 12;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("dictionary");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place =
                hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED || hint.origin() == Origin.BYTES;
        // a first block with Huffman codes; stored blocks would be readable as they are
        boolean block = head.size() >= SHORTEST && ((head.at(0) >> 1 & 3) == 1 || (head.at(0) >> 1 & 3) == 2);
        return place && block ? Fit.POSSIBLE : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        if (!context.isForced() && !DeflateHead.isPossible(new Octets(bytes))) {
            return new DecodeResult.NotMine("no stream begins here");
        }
        Inflation read = Inflation.of(ArrayBytes.of(bytes), 0, true, context);
        boolean whole = read.fault().isEmpty() && read.end() == bytes.size();
        if (!context.isForced() && (!whole || read.bytes().size() <= bytes.size())) {
            return new DecodeResult.NotMine("no stream to the end");
        }
        return Inflated.result(
                "deflate", bytes, read.bytes(), whole ? List.of() : List.of(Inflated.stopped(read, bytes)));
    }
}

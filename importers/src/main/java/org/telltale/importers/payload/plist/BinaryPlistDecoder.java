package org.telltale.importers.payload.plist;

import java.util.Optional;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Binary property lists, as
/// [CFBinaryPList.c](https://github.com/apple-oss-distributions/CF/blob/main/CFBinaryPList.c) writes them.
///
/// Nodes stand where their objects do, in any order. A container met again is a reference, a leaf met again is shown
/// again. In a keyed archive a UID is shown as the object that it means.
public final class BinaryPlistDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("bplist", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = hint.origin() != Origin.URL && hint.origin() != Origin.HEADERS;
        return place && new Octets(head).startsWith("bplist0", 0) ? Fit.CERTAIN : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        Optional<Objects> objects = in.startsWith("bplist0", 0) ? Objects.of(in) : Optional.empty();
        return objects.<DecodeResult>map(all -> new DecodeResult.Decoded(new PlistReader(all, bytes, context).layer()))
                .orElseGet(() -> new DecodeResult.NotMine("no trailer that fits"));
    }
}

package org.telltale.importers.payload.javaobject;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Streams of the
/// [Java object serialisation
/// protocol](https://docs.oracle.com/en/java/javase/25/docs/specs/serialization/protocol.html), version 5. Nothing is
/// loaded or instantiated: classes are names and lists of fields.
public final class JavaObjectDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("java-object", 2);
    private static final long MAGIC = 0xaced0005L;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isStream(new Octets(head)) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isStream(Octets in) {
        return in.has(0, 4) && in.big(0, 4) == MAGIC;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        if (!isStream(in)) {
            return new DecodeResult.NotMine("no stream of version 5");
        }
        Tree tree = new Tree(bytes, context);
        tree.open("stream", true, 0, 4);
        new ObjectReader(in, tree).read(4);
        return new DecodeResult.Decoded(tree.layer("java-object"));
    }
}

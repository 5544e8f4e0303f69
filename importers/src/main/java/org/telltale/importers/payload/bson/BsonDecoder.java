package org.telltale.importers.payload.bson;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Undeclared;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// [BSON](https://bsonspec.org/spec.html), one document or several after each other.
public final class BsonDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("bson", 1);
    private static final Undeclared RULE = new Undeclared("bson");
    private static final int HEAD = 4096;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Octets octets = new Octets(head);
        long size = octets.has(0, 5) ? octets.little(0, 4) : 0;
        boolean fits = size >= 8
                && size <= Integer.MAX_VALUE
                && (head.size() >= HEAD || size <= head.size())
                && Element.isType(octets.at(4));
        return RULE.fit(hint, fits);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return RULE.result(bytes, context, (b, c) -> new BsonReader(b, c).read());
    }
}

package org.telltale.importers.payload.msgpack;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Undeclared;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// [MessagePack](https://github.com/msgpack/msgpack/blob/master/spec.md), one value or several after each other.
public final class MessagePackDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("msgpack", 1);
    private static final Undeclared RULE = new Undeclared("msgpack");

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        int first = new Octets(head).at(0);
        boolean container = first > 0x80 && first < 0xa0 && first != 0x90 || first >= 0xdc && first <= 0xdf;
        return RULE.fit(hint, container);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return RULE.result(bytes, context, (b, c) -> new MessagePackReader(b, c).read());
    }
}

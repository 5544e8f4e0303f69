package org.telltale.importers.payload.cbor;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Undeclared;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// CBOR, [RFC 8949](https://www.rfc-editor.org/rfc/rfc8949), one value or a sequence.
public final class CborDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("cbor", 1);
    private static final int MOST_TAGS = 4;
    private static final Undeclared RULE = new Undeclared("cbor");

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Octets octets = new Octets(head);
        int first = octets.at(behindTags(octets));
        int major = first >> 5;
        boolean container =
                (major == 4 || major == 5) && (first & 31) != 0 && ((first & 31) < 28 || (first & 31) == 31);
        boolean self = head.size() > 3 && octets.big(0, 3) == 0xd9d9f7;
        return RULE.fit(hint, container || self);
    }

    /// Where the first value stands behind its tags, of which no writer has many.
    private static int behindTags(Octets octets) {
        int at = 0;
        for (int tags = 0; tags < MOST_TAGS; tags++) {
            Head head = Head.at(octets, at);
            if (!head.isGood() || head.major() != 6) {
                return at;
            }
            at = head.end();
        }
        return at;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return RULE.result(bytes, context, (b, c) -> new CborReader(b, c).read());
    }
}

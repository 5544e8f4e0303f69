package org.telltale.importers.payload.bencode;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Undeclared;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// [Bencode](https://www.bittorrent.org/beps/bep_0003.html#bencoding), one value or several.
public final class BencodeDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("bencode", 1);
    private static final Undeclared RULE = new Undeclared("bencode");

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Octets in = new Octets(head);
        int second = in.at(1);
        boolean digit = second >= '0' && second <= '9';
        boolean begins = in.at(0) == 'd' && digit || in.at(0) == 'l' && (digit || second == 'i' || second == 'd');
        return RULE.fit(hint, begins);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return RULE.result(bytes, context, (b, c) -> new BencodeReader(b, c).read());
    }
}

package org.telltale.importers.payload.urlencoded;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// A body of pairs, `application/x-www-form-urlencoded`.
public final class FormDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("form", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Ascii text = new Ascii(head);
        if (hint.mediaType().contains("x-www-form-urlencoded")) {
            boolean other = text.at(0) == '{' || text.at(0) == '[' || text.at(0) == '<';
            return other ? Fit.POSSIBLE : Fit.CERTAIN;
        }
        int pairs = hint.origin() == Origin.BODY ? Pairs.count(text, text.size() >= 4096) : 0;
        // one name without a value may as well be padded base64
        boolean padded = pairs == 1 && text.at(text.size() - 1) == '=';
        return pairs > 0 && !padded ? Fit.LIKELY : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return new DecodeResult.Decoded(Pairs.read("form", bytes, context));
    }
}

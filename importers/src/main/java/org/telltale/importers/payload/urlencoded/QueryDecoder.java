package org.telltale.importers.payload.urlencoded;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// A query string, with or without its `?`. Inside other values at least two pairs are wanted, or a `?`.
public final class QueryDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("query", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Ascii text = new Ascii(head);
        return switch (hint.origin()) {
            case URL -> text.at(0) == '?' || text.find(":/", 0) < 0 && text.at(0) != '/' ? Fit.CERTAIN : Fit.NONE;
            case TEXT, UNWRAPPED -> isEvident(text) ? Fit.LIKELY : Fit.NONE;
            case BODY, BYTES, HEADERS -> Fit.NONE;
        };
    }

    private static boolean isEvident(Ascii text) {
        boolean question = text.at(0) == '?';
        return (question || text.find('&', 0, text.size()) < text.size())
                && Pairs.count(text, text.size() >= 4096) >= (question ? 1 : 2);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return new DecodeResult.Decoded(Pairs.read("query", bytes, context));
    }
}

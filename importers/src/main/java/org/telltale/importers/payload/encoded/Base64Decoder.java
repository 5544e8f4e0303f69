package org.telltale.importers.payload.encoded;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Base64 with `+` and `/`, in one line or in lines of a mail.
public final class Base64Decoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("base64", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        if (hint.mediaType().equals("application/x-base64")) {
            return Fit.CERTAIN;
        }
        return Wrapped.takesLetters(hint)
                ? Base64Text.of(new Ascii(head), false).map(Base64Text::fit).orElse(Fit.NONE)
                : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        boolean given = context.isForced() || context.hint().mediaType().equals("application/x-base64");
        boolean fits = given || Base64Text.of(new Ascii(bytes), false).isPresent();
        return fits
                ? Wrapped.result("base64", bytes, Base64Text.decode(bytes, false), context)
                : new DecodeResult.NotMine("other characters");
    }
}

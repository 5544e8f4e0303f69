package org.telltale.importers.payload.encoded;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Base64 with `-` and `_`; text that has neither is base64.
public final class Base64UrlDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("base64url", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return Wrapped.takesLetters(hint)
                ? Base64Text.of(new Ascii(head), true)
                        .filter(text -> text.marks() > 0)
                        .map(Base64Text::fit)
                        .orElse(Fit.NONE)
                : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        boolean fits =
                context.isForced() || Base64Text.of(new Ascii(bytes), true).isPresent();
        return fits
                ? Wrapped.result("base64url", bytes, Base64Text.decode(bytes, true), context)
                : new DecodeResult.NotMine("other characters");
    }
}

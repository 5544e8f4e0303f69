package org.telltale.importers.payload.encoded;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Base64 with `+` and `/`, in one line or in lines of a mail; of gRPC-Web also in several padded pieces.
public final class Base64Decoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("base64", 2);
    private static final String GRPC_WEB_TEXT = "application/grpc-web-text";

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        if (hint.mediaType().equals("application/x-base64")) {
            return Fit.CERTAIN;
        }
        if (hint.mediaType().startsWith(GRPC_WEB_TEXT)) {
            return Base64Text.pieces(head.slice(0, head.size() / 4 * 4)).isPresent() ? Fit.CERTAIN : Fit.NONE;
        }
        return Wrapped.takesLetters(hint)
                ? Base64Text.of(new Ascii(head), false).map(Base64Text::fit).orElse(Fit.NONE)
                : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        String type = context.hint().mediaType();
        if (type.startsWith(GRPC_WEB_TEXT)) {
            String inner = "application/grpc-web" + type.substring(GRPC_WEB_TEXT.length());
            return Wrapped.result("base64", bytes, Base64Text.pieces(bytes), inner, context);
        }
        boolean fits = context.isForced()
                || type.equals("application/x-base64")
                || Base64Text.of(new Ascii(bytes), false).isPresent();
        return fits
                ? Wrapped.result("base64", bytes, Base64Text.decode(bytes, false), context)
                : new DecodeResult.NotMine("other characters");
    }
}

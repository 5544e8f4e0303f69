package org.telltale.importers.payload.multipart;

import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Bodies of several parts, [RFC 2046](https://www.rfc-editor.org/rfc/rfc2046#section-5.1) and
/// [RFC 7578](https://www.rfc-editor.org/rfc/rfc7578). Without a declared boundary the first line must be one that
/// comes again.
public final class MultipartDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("multipart", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        if (hint.mediaType().startsWith("multipart/")) {
            return Fit.CERTAIN;
        }
        boolean place = switch (hint.origin()) {
            case BODY, UNWRAPPED, TEXT, BYTES -> true;
            case URL, HEADERS -> false;
        };
        return place && Boundary.first(new Ascii(head)).isPresent() ? Fit.POSSIBLE : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        boolean given = context.isForced() || context.hint().mediaType().startsWith("multipart/");
        Optional<String> boundary =
                Boundary.declared(context.hint().mediaType(), text).or(() -> Boundary.first(text));
        if (boundary.isEmpty()) {
            return new DecodeResult.NotMine("no boundary");
        }
        Tree tree = new MultipartReader(bytes, boundary.get(), context).read();
        boolean evidence = tree.isWhole() && tree.words() > 0;
        return given || evidence
                ? new DecodeResult.Decoded(tree.layer("multipart"))
                : new DecodeResult.NotMine("no parts to the end");
    }
}

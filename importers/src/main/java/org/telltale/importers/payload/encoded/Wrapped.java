package org.telltale.importers.payload.encoded;

import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.Layer;

/// What decoders of bytes in letters share.
final class Wrapped {
    private Wrapped() {}

    static boolean takesLetters(MediaHint hint) {
        return hint.origin() != Origin.HEADERS && hint.origin() != Origin.URL;
    }

    static DecodeResult result(String decoder, Bytes bytes, Optional<Bytes> inner, DecodeContext context) {
        return result(decoder, bytes, inner, "", context);
    }

    /// @param mediaType of what is inside, or empty
    static DecodeResult result(
            String decoder, Bytes bytes, Optional<Bytes> inner, String mediaType, DecodeContext context) {
        if (inner.isEmpty() || inner.get().isEmpty()) {
            return new DecodeResult.NotMine("cut or wrong letters");
        }
        if (!context.takeInflated(inner.get().size())) {
            return new DecodeResult.NotMine("more unwrapped bytes than a payload may have");
        }
        ArrayBytes here = ArrayBytes.of(bytes);
        boolean text = CleanText.matches(here.array(), here.start(), here.start() + here.length());
        return new DecodeResult.Unwrapped(
                Layer.wrapping(decoder, bytes, new Nodes(bytes).wrapper(text), List.of()), inner.get(), mediaType);
    }
}

package org.telltale.importers.payload.encoded;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.urlencoded.Percent;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;

/// `data:` URLs, [RFC 2397](https://www.rfc-editor.org/rfc/rfc2397), in base64 or percent-encoded.
public final class DataUrlDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("data-url", 1);
    private static final int LONGEST_TYPE = 200;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return hint.origin() != Origin.HEADERS && comma(new Ascii(head)).isPresent() ? Fit.CERTAIN : Fit.NONE;
    }

    /// Where the comma stands, after a media type with parameters or nothing.
    private static Optional<Integer> comma(Ascii text) {
        if (!text.startsWith("data:", 0)) {
            return Optional.empty();
        }
        int end = Math.min(text.size(), LONGEST_TYPE);
        int comma = text.find(',', 5, end);
        int slash = text.find('/', 5, comma);
        boolean typed = slash < comma || text.at(5) == ';' || comma == 5;
        boolean plain = text.find(' ', 5, comma) == comma && text.find('"', 5, comma) == comma;
        return comma < end && typed && plain ? Optional.of(comma) : Optional.empty();
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        Optional<Integer> comma = comma(text);
        if (comma.isEmpty()) {
            return new DecodeResult.NotMine("no data URL");
        }
        int from = comma.get() + 1;
        String type = new FieldValue.Utf8(bytes.slice(5, from - 6L)).text().toLowerCase(Locale.ROOT);
        boolean base64 = type.endsWith(";base64");
        Bytes plain = Percent.decode(text, from, text.size(), false);
        Optional<Bytes> inner = base64 ? Base64Text.decode(plain, false) : Optional.of(plain);
        if (inner.isEmpty() || !context.takeInflated(inner.get().size())) {
            return new DecodeResult.NotMine("wrong letters, or too many");
        }
        Layer layer = Layer.wrapping("data-url", bytes, new Nodes(bytes).wrapper(Percent.isText(bytes)), List.of());
        String mediaType = base64 ? type.substring(0, type.length() - 7) : type;
        return new DecodeResult.Unwrapped(layer, inner.get(), mediaType);
    }
}

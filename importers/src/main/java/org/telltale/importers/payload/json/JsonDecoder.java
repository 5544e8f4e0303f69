package org.telltale.importers.payload.json;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// JSON in UTF-8, [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), one value or several after each other.
///
/// Numbers stay as written. Log rows that put `#` or `;` where commas belong are read too.
public final class JsonDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("json", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Ascii text = new Ascii(head);
        int at = text.skipSpace(text.startsWith("\u00ef\u00bb\u00bf", 0) ? 3 : 0);
        boolean zeros = text.at(0) == 0 || text.at(1) == 0 || text.at(2) == 0 || text.at(3) == 0;
        if (zeros || hint.origin() == Origin.URL || hint.origin() == Origin.HEADERS) {
            return Fit.NONE;
        }
        boolean open = begins(text, at) || text.at(at) == '"' && text.at(at + 1) == '\\';
        if (hint.mediaType().contains("json")) {
            return open ? Fit.CERTAIN : Fit.LIKELY;
        }
        return open ? Fit.LIKELY : Fit.NONE;
    }

    /// Whether an object or an array of JSON begins there.
    static boolean begins(Ascii text, int at) {
        int second = text.at(text.skipSpace(at + 1));
        return text.at(at) == '{' && (second == '"' || second == '}')
                || text.at(at) == '[' && (isValueStart(second) || second == ']');
    }

    private static boolean isValueStart(int c) {
        return c == '{' || c == '[' || c == '"' || c == '-' || Ascii.isDigit(c) || c == 't' || c == 'f' || c == 'n';
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        JsonTree read = JsonTree.of(bytes, bytes, context);
        if (!read.isWhole()) {
            JsonTree odd = OddSeparators.replaced(bytes)
                    .map(commas -> JsonTree.of(bytes, commas, context))
                    .orElse(read);
            read = odd.isWhole() ? odd.withNotice("other separators stand for commas") : read;
        }
        boolean given = context.isForced() || context.hint().mediaType().contains("json");
        boolean inside =
                context.hint().origin() == Origin.TEXT || context.hint().origin() == Origin.BYTES;
        boolean evidence = inside ? read.isWhole() && read.isStructured() : read.isWhole() || read.isStructured();
        return given && read.isAnything() || evidence
                ? new DecodeResult.Decoded(read.layer())
                : new DecodeResult.NotMine("no JSON to the end");
    }
}

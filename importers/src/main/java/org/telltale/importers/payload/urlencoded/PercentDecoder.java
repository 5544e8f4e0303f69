package org.telltale.importers.payload.urlencoded;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;

/// Text that is percent-encoded as a whole. Twice encoded text makes two layers.
public final class PercentDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("percent", 1);

    /// In so long a word one escape is enough.
    private static final int LONG_WORD = 16;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean possible = hint.origin() != Origin.HEADERS && hint.origin() != Origin.URL;
        return possible && isEncoded(new Ascii(head)) ? Fit.LIKELY : Fit.NONE;
    }

    /// One word of URL characters in which each `%` begins an escape, and no escape was needless.
    private static boolean isEncoded(Ascii text) {
        int escapes = 0;
        for (int i = 0; i < text.size(); i++) {
            int c = text.at(i);
            if (c <= ' ' || c >= 0x7f || c == '"' || c == '<' || c == '&' || c == '=') {
                return false;
            }
            if (c == '%') {
                if (i + 2 >= text.size()) {
                    return escapes >= 2 && text.size() >= LONG_WORD;
                }
                if (!isNeeded(text, i)) {
                    return false;
                }
                escapes++;
            }
        }
        return escapes >= 2 || escapes == 1 && text.size() >= LONG_WORD;
    }

    private static boolean isNeeded(Ascii text, int at) {
        int value = Percent.isEscape(text, at) ? Ascii.hex(text.at(at + 1)) << 4 | Ascii.hex(text.at(at + 2)) : 'a';
        return !Ascii.isLetter(value) && !Ascii.isDigit(value);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        Bytes decoded = Percent.decode(text, 0, text.size(), false);
        boolean fits = Percent.isText(decoded) || decoded.size() >= LONG_WORD;
        if (!context.isForced() && (!fits || decoded.size() == bytes.size())) {
            return new DecodeResult.NotMine("no text inside");
        }
        if (!context.takeInflated(decoded.size())) {
            return new DecodeResult.NotMine("more unwrapped bytes than a payload may have");
        }
        Layer layer =
                Layer.wrapping("percent", bytes, new Nodes(bytes).wrapper(Percent.isText(bytes)), java.util.List.of());
        return new DecodeResult.Unwrapped(layer, decoded, "");
    }
}

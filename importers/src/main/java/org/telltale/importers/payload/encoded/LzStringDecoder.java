package org.telltale.importers.payload.encoded;

import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;

/// Text packed by [lz-string](https://pieroxy.net/blog/pages/lz-string/index.html) as base64 or for URLs; as UTF-16
/// where it is asked for. Unasked it is taken where JSON or markup comes out.
public final class LzStringDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("lz-string", 1);
    private static final int SHORTEST = 16;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = Wrapped.takesLetters(hint) && head.size() >= SHORTEST;
        if (!place || !LzString.begins(head)) {
            return Fit.NONE;
        }
        // its letters are those of base64 as well, which is content with any bytes
        String text = new FieldValue.Utf8(head).text().strip();
        boolean all = head.size() < PayloadPipeline.HEAD;
        boolean unpacks =
                LzString.unpacks(text, LzString.Form.BASE64, all) || LzString.unpacks(text, LzString.Form.URL, all);
        return unpacks ? Fit.CERTAIN : Fit.POSSIBLE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        String written = new FieldValue.Utf8(bytes).text();
        for (LzString.Form form : LzString.Form.values()) {
            if (form == LzString.Form.UTF16 && !context.isForced()) {
                continue;
            }
            // a blank is a letter of UTF-16
            String text = form == LzString.Form.UTF16 ? written : written.strip();
            Optional<String> plain = LzString.unpack(text, form, context.inflatedLeft() / 4);
            boolean fits = plain.isPresent() && (context.isForced() || isStructure(plain.get()));
            if (fits && context.takeInflated(plain.get().length())) {
                Layer layer = Layer.wrapping("lz-string", bytes, new Nodes(bytes).wrapper(true), List.of());
                return new DecodeResult.Unwrapped(layer, Bytes.utf8(plain.get()), "");
            }
        }
        return new DecodeResult.NotMine("nothing that could be read comes out");
    }

    private static boolean isStructure(String text) {
        return text.length() > 6 && (text.charAt(0) == '{' || text.charAt(0) == '[' || text.charAt(0) == '<');
    }
}

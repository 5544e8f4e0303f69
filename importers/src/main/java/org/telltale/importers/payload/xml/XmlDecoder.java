package org.telltale.importers.payload.xml;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;

/// XML and HTML by their tags, [XML 1.0](https://www.w3.org/TR/xml/). A document type is shown and never followed:
/// no DTD, no entities but those of XML, Latin-1 and numbers, nothing fetched, nothing run.
public final class XmlDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("xml", 2);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Ascii text = new Ascii(head);
        int at = text.skipSpace(text.startsWith("\u00ef\u00bb\u00bf", 0) ? 3 : 0);
        boolean tag = text.at(at) == '<' && isTagStart(text, at + 1);
        boolean declared = hint.mediaType().contains("xml") || hint.mediaType().contains("html");
        return switch (hint.origin()) {
            case URL, HEADERS, BYTES -> Fit.NONE;
            case BODY ->
                tag ? Fit.LIKELY : declared && text.find('<', 0, text.size()) < text.size() ? Fit.POSSIBLE : Fit.NONE;
            case TEXT, UNWRAPPED -> tag ? Fit.LIKELY : Fit.NONE;
        };
    }

    private static boolean isTagStart(Ascii text, int at) {
        return Ascii.isLetter(text.at(at))
                || text.startsWith("?xml", at)
                || text.startsWith("!--", at)
                || text.startsWith("!DOCTYPE", at)
                || text.startsWith("!doctype", at);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        ArrayBytes here = ArrayBytes.of(bytes);
        int end = here.start() + here.length();
        boolean utf8 = CleanText.fault(here.array(), here.start(), end) == end;
        if (!utf8 && !context.isForced() && XmlText.declared(bytes).isEmpty()) {
            return new DecodeResult.NotMine("not clean text");
        }
        XmlReader reader = new XmlReader(bytes, context);
        Layer layer = reader.read();
        boolean inside =
                context.hint().origin() == Origin.TEXT || context.hint().origin() == Origin.UNWRAPPED;
        boolean evidence = inside ? reader.isWhole() && reader.elements() > 0 : reader.elements() > 0;
        return evidence || context.isForced()
                ? new DecodeResult.Decoded(layer)
                : new DecodeResult.NotMine("tags that do not match");
    }
}

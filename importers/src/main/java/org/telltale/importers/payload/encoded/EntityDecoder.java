package org.telltale.importers.payload.encoded;

import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.NamedCharacters;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldValue;
import org.telltale.model.probe.Fit;

/// Text whose marks are written as [HTML entities](https://html.spec.whatwg.org/multipage/named-characters.html): a
/// structure that begins with one, or with a brace before one. Names that are not known stay as written.
public final class EntityDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("html-entities", 2);
    private static final int LONGEST = 10;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return Wrapped.takesLetters(hint) && isEvident(new Ascii(head)) ? Fit.POSSIBLE : Fit.NONE;
    }

    private static boolean isEvident(Ascii text) {
        int at = text.skipSpace(0);
        boolean brace = text.at(at) == '{' || text.at(at) == '[';
        int mark = brace ? text.skipSpace(at + 1) : at;
        mark = brace && text.at(mark) == '{' ? text.skipSpace(mark + 1) : mark;
        return text.startsWith("&quot;", mark)
                || text.startsWith("&#34;", mark)
                || text.startsWith("&#x22;", mark)
                || !brace && (text.startsWith("&lt;", mark) || text.startsWith("&#60;", mark));
    }

    @Override
    public boolean wantsStructure(Bytes wrapped) {
        return true;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        boolean fits = context.isForced() || isEvident(new Ascii(bytes));
        Optional<Bytes> plain =
                fits ? Optional.of(Bytes.utf8(plain(new FieldValue.Utf8(bytes).text()))) : Optional.empty();
        return Wrapped.result("html-entities", bytes, plain, context);
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '&' ? text.indexOf(';', at) : -1;
            int code = end > at && end - at <= LONGEST ? NamedCharacters.code(text.substring(at + 1, end)) : -1;
            if (code < 0) {
                out.append(text.charAt(at++));
            } else {
                out.appendCodePoint(code);
                at = end + 1;
            }
        }
        return out.toString();
    }
}

package org.telltale.importers.payload.json;

import java.util.Locale;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.probe.Fit;

/// JSON in UTF-8, [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), one value or several after each other.
///
/// Numbers stay as written. Log rows that put `#` or `;` where commas belong are read too, and what is meant as JSON
/// ([JSON5](https://spec.json5.org/), words of Python) with a notice.
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
        if (isInAnotherCharset(hint, head)) {
            return Fit.NONE;
        }
        boolean open = begins(text, at) || text.at(at) == '"' && text.at(at + 1) == '\\';
        if (hint.mediaType().contains("json")) {
            return open ? Fit.CERTAIN : Fit.LIKELY;
        }
        boolean whole = hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED;
        return open ? Fit.LIKELY : whole && text.at(at) == '"' ? Fit.POSSIBLE : Fit.NONE;
    }

    /// Whether a charset but UTF-8 is declared and right: the text decoder reads it, and JSON is a layer inside.
    private static boolean isInAnotherCharset(MediaHint hint, Bytes head) {
        String type = hint.mediaType().toLowerCase(Locale.ROOT);
        if (!type.contains("charset=") || type.contains("utf-8") || type.contains("utf8")) {
            return false;
        }
        // the head of longer bytes may end within a character
        long whole = head.size() < PayloadPipeline.HEAD ? head.size() : Math.max(0, head.size() - 3);
        return !new Octets(head).isUtf8(0, whole) && whole > 0;
    }

    /// A lone string is JSON by what is read inside it; without that its quotes may as well be those of a text.
    @Override
    public boolean wantsStructure(Bytes wrapped) {
        return true;
    }

    /// Whether an object or an array begins there, of JSON or of what is meant as such.
    static boolean begins(Ascii text, int from) {
        int at = Comments.skip(text, from);
        int second = Comments.skip(text, at + 1);
        int c = text.at(second);
        return switch (text.at(at)) {
            case '{' -> c == '"' || c == '}' || c == '\'' || isNamed(text, second);
            case '[' -> c == '{' || c == '[' || c == '"' || c == '\'' || c == ']' || Ascii.isDigit(c) || isWordStart(c);
            default -> false;
        };
    }

    private static boolean isWordStart(int c) {
        return c >= 0 && "-+.tfnTFNuI".indexOf(c) >= 0;
    }

    /// Whether a name without quotes stands there, with its colon and a value.
    private static boolean isNamed(Ascii text, int from) {
        int at = from;
        while (Ascii.isLetter(text.at(at)) || Ascii.isDigit(text.at(at)) || text.at(at) == '_' || text.at(at) == '$') {
            at++;
        }
        int colon = at > from ? text.skipSpace(at) : -1;
        int value = text.at(colon) == ':' ? text.at(Comments.skip(text, colon + 1)) : -1;
        return value == '{'
                || value == '['
                || value == '"'
                || value == '\''
                || Ascii.isDigit(value)
                || isWordStart(value);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        JsonTree read = JsonTree.of(bytes, bytes, context);
        if (!read.isWhole() && context.hasNodesLeft()) {
            JsonTree odd = OddSeparators.replaced(bytes)
                    .map(commas -> JsonTree.of(bytes, commas, context))
                    .orElse(read);
            read = odd.isWhole() ? odd.withNotice("other separators stand for commas") : lenient(read, bytes, context);
        }
        boolean given = context.isForced() || context.hint().mediaType().contains("json");
        boolean inside =
                context.hint().origin() == Origin.TEXT || context.hint().origin() == Origin.BYTES;
        boolean evidence = inside ? read.isWhole() && read.isStructured() : read.isWhole() || read.isStructured();
        return given && read.isAnything() || evidence
                ? new DecodeResult.Decoded(read.layer())
                : new DecodeResult.NotMine("no JSON to the end");
    }

    /// The lenient tree where it is whole, or where the strict one has nothing at all.
    private static JsonTree lenient(JsonTree strict, Bytes bytes, DecodeContext context) {
        return JsonTree.lenient(bytes, context)
                .filter(lenient -> lenient.isWhole() && lenient.isStructured()
                        || !strict.isAnything() && lenient.isAnything() && lenient.isStructured())
                .orElse(strict);
    }
}

package org.telltale.importers.payload.encoded;

import java.util.Map;
import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
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
    private static final DecoderId ID = new DecoderId("html-entities", 1);
    private static final int LONGEST = 10;
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("quot", 0x22),
            Map.entry("amp", 0x26),
            Map.entry("apos", 0x27),
            Map.entry("lt", 0x3c),
            Map.entry("gt", 0x3e),
            Map.entry("nbsp", 0xa0),
            Map.entry("copy", 0xa9),
            Map.entry("reg", 0xae),
            Map.entry("deg", 0xb0),
            Map.entry("middot", 0xb7),
            Map.entry("auml", 0xe4),
            Map.entry("ouml", 0xf6),
            Map.entry("uuml", 0xfc),
            Map.entry("Auml", 0xc4),
            Map.entry("Ouml", 0xd6),
            Map.entry("Uuml", 0xdc),
            Map.entry("szlig", 0xdf),
            Map.entry("agrave", 0xe0),
            Map.entry("aacute", 0xe1),
            Map.entry("ccedil", 0xe7),
            Map.entry("egrave", 0xe8),
            Map.entry("eacute", 0xe9),
            Map.entry("ntilde", 0xf1),
            Map.entry("euro", 0x20ac),
            Map.entry("hellip", 0x2026),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("lsquo", 0x2018),
            Map.entry("rsquo", 0x2019),
            Map.entry("ldquo", 0x201c),
            Map.entry("rdquo", 0x201d),
            Map.entry("bull", 0x2022));

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
            int code = end > at && end - at <= LONGEST ? code(text.substring(at + 1, end)) : -1;
            if (code < 0) {
                out.append(text.charAt(at++));
            } else {
                out.appendCodePoint(code);
                at = end + 1;
            }
        }
        return out.toString();
    }

    private static int code(String name) {
        if (!name.startsWith("#") || name.length() < 2) {
            return NAMES.getOrDefault(name, -1);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) && code > 0 ? code : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}

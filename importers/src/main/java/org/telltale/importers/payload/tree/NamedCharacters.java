package org.telltale.importers.payload.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Characters that [HTML names](https://html.spec.whatwg.org/multipage/named-characters.html): those of XML, of Latin-1
/// and the usual signs of typesetters; and those that numbers name.
public final class NamedCharacters {
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
                    + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
                    + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
                    + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
                    + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
                    + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    private static final int FIRST_LATIN = 0xa0;
    private static final Map<String, Integer> NAMES = new HashMap<>(Map.ofEntries(
            Map.entry("quot", 0x22),
            Map.entry("amp", 0x26),
            Map.entry("apos", 0x27),
            Map.entry("lt", 0x3c),
            Map.entry("gt", 0x3e),
            Map.entry("OElig", 0x152),
            Map.entry("oelig", 0x153),
            Map.entry("Scaron", 0x160),
            Map.entry("scaron", 0x161),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("lsquo", 0x2018),
            Map.entry("rsquo", 0x2019),
            Map.entry("sbquo", 0x201a),
            Map.entry("ldquo", 0x201c),
            Map.entry("rdquo", 0x201d),
            Map.entry("bdquo", 0x201e),
            Map.entry("bull", 0x2022),
            Map.entry("hellip", 0x2026),
            Map.entry("lsaquo", 0x2039),
            Map.entry("rsaquo", 0x203a),
            Map.entry("euro", 0x20ac),
            Map.entry("trade", 0x2122)));

    static {
        int c = FIRST_LATIN;
        for (String name : List.of(LATIN.split(" "))) {
            NAMES.put(name, c++);
        }
    }

    private NamedCharacters() {}

    /// The character of what stands between `&` and `;`, or -1 where it is not known.
    public static int code(String name) {
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

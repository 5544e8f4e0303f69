package org.telltale.importers.payload.json;

import java.util.regex.Pattern;

/// How numbers are written.
final class Numerals {
    private static final Pattern STRICT = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern ANY = Pattern.compile(
            "[+-]?(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?[nL]?|Infinity|NaN|nan|inf)");

    private Numerals() {}

    /// Whether JSON has this number.
    static boolean areStrict(String word) {
        return STRICT.matcher(word).matches();
    }

    /// Whether JSON, JavaScript or Python have it.
    static boolean are(String word) {
        return ANY.matcher(word).matches();
    }
}

package org.telltale.importers.payload.encoded;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.probe.Fit;

/// What speaks for base64, [RFC 4648](https://www.rfc-editor.org/rfc/rfc4648): random letters change their kind
/// (upper, lower, digit) from one to the next far more often than words, paths and names do.
///
/// @param letters characters but line ends and padding
/// @param padding `=` at the end
/// @param marks characters that only this alphabet has (`+/` or `-_`)
/// @param kinds of upper case, lower case and digits, how many occur
/// @param changes neighbours of different kinds
/// @param named whether a word of small letters and a mark stand before it, as in `sk_…`
record Base64Text(int letters, int padding, int marks, int kinds, int changes, boolean named) {
    private static final int SHORTEST = 16;
    private static final int SURE = 40;

    /// Counts a text; empty when something else is in it.
    static Optional<Base64Text> of(Ascii text, boolean url) {
        int letters = 0;
        int padding = 0;
        int marks = 0;
        int changes = 0;
        int kinds = 0;
        int before = 0;
        boolean named = false;
        for (int i = 0; i < text.size(); i++) {
            int c = text.at(i);
            int kind = kind(c, url);
            named |= kind == 8 && kinds == 2 && marks == 0 && letters > 1;
            if (c == '\r' || c == '\n') {
                continue;
            }
            if (c == '=' && letters > 0 && padding < 2) {
                padding++;
            } else if (kind == 0 || padding > 0) {
                return Optional.empty();
            } else {
                letters++;
                marks += kind == 8 ? 1 : 0;
                changes += kind != before ? 1 : 0;
                kinds |= kind & 7;
                before = kind;
            }
        }
        return Optional.of(new Base64Text(letters, padding, marks, Integer.bitCount(kinds), changes, named));
    }

    private static int kind(int c, boolean url) {
        if (c >= 'A' && c <= 'Z') {
            return 1;
        }
        if (c >= 'a' && c <= 'z') {
            return 2;
        }
        if (Ascii.isDigit(c)) {
            return 4;
        }
        return c == (url ? '-' : '+') || c == (url ? '_' : '/') ? 8 : 0;
    }

    /// POSSIBLE wants something readable inside; LIKELY stands by itself.
    Fit fit() {
        boolean length = padding > 0 ? (letters + padding) % 4 == 0 : letters % 4 != 1;
        if (!length || letters < SHORTEST || kinds < 2) {
            return Fit.NONE;
        }
        boolean random = kinds == 3 && changes * 5 >= letters * 2 && marks * 12 <= letters + 24;
        boolean padded = padding > 0 || letters % 4 == 0;
        boolean sure =
                random && padded && !named && letters >= SURE && (padding > 0 || marks > 0 || letters >= 2 * SURE);
        return sure ? Fit.LIKELY : Fit.POSSIBLE;
    }

    /// The bytes that a text stands for; empty where it is cut or wrong.
    static Optional<Bytes> decode(Bytes text, boolean url) {
        Base64.Decoder decoder = url ? Base64.getUrlDecoder() : Base64.getMimeDecoder();
        try {
            return Optional.of(Bytes.of(decoder.decode(url ? withoutLines(text.toArray()) : text.toArray())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The bytes of several texts one after another, each with its own padding, as gRPC-Web writes them.
    static Optional<Bytes> pieces(Bytes text) {
        byte[] letters = withoutLines(text.toArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream(letters.length);
        int start = 0;
        try {
            for (int i = 0; i < letters.length; i++) {
                boolean ends = i + 1 == letters.length || letters[i] == '=' && letters[i + 1] != '=';
                if (ends) {
                    out.writeBytes(Base64.getDecoder().decode(Arrays.copyOfRange(letters, start, i + 1)));
                    start = i + 1;
                }
            }
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return Optional.of(Bytes.of(out.toByteArray()));
    }

    private static byte[] withoutLines(byte[] text) {
        byte[] out = new byte[text.length];
        int length = 0;
        for (byte c : text) {
            if (c != '\r' && c != '\n') {
                out[length++] = c;
            }
        }
        return Arrays.copyOf(out, length);
    }
}

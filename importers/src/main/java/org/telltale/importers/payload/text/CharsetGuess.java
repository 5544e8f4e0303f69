package org.telltale.importers.payload.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;

/// Which charset bytes are in that nobody declared: UTF-16 and UTF-32 by their zeros, and legacy charsets by their escapes or by how many
/// of their characters are the usual ones. Few characters prove nothing.
final class CharsetGuess {
    private static final int LEAST_BYTES = 12;
    private static final int LEAST_WIDE = 4;
    private static final int LEAST_LETTERS = 6;

    /// The four letters that make a third of most Cyrillic texts, which other alphabets seldom have there.
    private static final String WINDOWS_VOWELS = "\u00e0\u00e5\u00e8\u00ee";

    private static final String KOI_VOWELS = "\u00c1\u00c5\u00c9\u00cf";

    /// Small letters of Ukrainian and Belarusian, and the one with two dots.
    private static final String WINDOWS_OTHERS = "\u00b3\u00b4\u00b8\u00ba\u00bf";

    private static final String KOI_OTHERS = "\u00a3\u00a4\u00a6\u00a7\u00ad";

    /// What was counted over pairs of bytes that begin at or above 0x81.
    private static final class Pairs {
        private int all;
        private int simplified;
        private int hangul;
        private int kana;
        private int traditional;
        private int lowTrails;
        private int shiftedKana;
    }

    private CharsetGuess() {}

    static Optional<Charset> of(Bytes bytes) {
        ArrayBytes here = ArrayBytes.of(bytes);
        if (here.length() < LEAST_BYTES) {
            return Optional.empty();
        }
        Optional<Charset> escapes = byEscapes(here).filter(c -> isStrict(here, c));
        if (escapes.isPresent()) {
            return escapes;
        }
        Optional<Charset> zeros = byZeros(here).filter(c -> isStrict(here, c));
        if (zeros.isPresent() || hasControls(here)) {
            return zeros.or(() -> WideText.charset(here));
        }
        Optional<Charset> legacy = byPairs(here).or(() -> byLetters(here)).filter(c -> isStrict(here, c));
        return legacy.or(() -> WideText.charset(here));
    }

    private static int at(ArrayBytes here, int offset) {
        return here.array()[here.start() + offset] & 0xff;
    }

    private static boolean hasControls(ArrayBytes here) {
        for (int i = 0; i < here.length(); i++) {
            int c = at(here, i);
            if (c < 32 && c != '\n' && c != '\r' && c != '\t' || c == 127) {
                return true;
            }
        }
        return false;
    }

    /// Seven bits, and escapes that say where Japanese or Korean characters begin.
    private static Optional<Charset> byEscapes(ArrayBytes here) {
        boolean japanese = false;
        boolean korean = false;
        for (int i = 0; i < here.length(); i++) {
            if (at(here, i) >= 0x80) {
                return Optional.empty();
            }
            boolean escape = at(here, i) == 0x1b && i + 3 < here.length() && at(here, i + 1) == '$';
            japanese |= escape && (at(here, i + 2) == 'B' || at(here, i + 2) == '@');
            korean |= escape && at(here, i + 2) == ')' && at(here, i + 3) == 'C';
        }
        return japanese
                ? Optional.of(Charset.forName("ISO-2022-JP"))
                : korean ? Optional.of(Charset.forName("ISO-2022-KR")) : Optional.empty();
    }

    private static boolean hasZero(ArrayBytes here) {
        byte[] array = here.array();
        int end = here.start() + here.length();
        for (int i = here.start(); i < end; i++) {
            if (array[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /// Text in ASCII or Latin letters has a zero in each second, or three in each four bytes.
    private static Optional<Charset> byZeros(ArrayBytes here) {
        if (!hasZero(here)) {
            return Optional.empty();
        }
        int[] zeros = new int[4];
        int[] controls = new int[4];
        for (int i = 0; i < here.length(); i++) {
            int c = at(here, i);
            zeros[i & 3] += c == 0 ? 1 : 0;
            controls[i & 3] += c > 0 && c < 32 && c != '\n' && c != '\r' && c != '\t' ? 1 : 0;
        }
        int most = here.length() / 4;
        boolean wide = here.length() % 4 == 0;
        if (wide && zeros[1] + zeros[2] + zeros[3] == 3 * most && zeros[0] == 0 && controls[0] == 0) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (wide && zeros[0] + zeros[1] + zeros[2] == 3 * most && zeros[3] == 0 && controls[3] == 0) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        boolean even = here.length() % 2 == 0;
        int low = zeros[0] + zeros[2];
        int high = zeros[1] + zeros[3];
        int half = here.length() / 2;
        if (even && low == 0 && controls[0] + controls[2] == 0 && high * 10 >= half * 9) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even && high == 0 && controls[1] + controls[3] == 0 && low * 10 >= half * 9
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /// Whether all of it is text in a charset, without controls.
    private static boolean isStrict(ArrayBytes here, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(here.array(), here.start(), here.length()))
                    .toString();
            return text.codePoints()
                    .allMatch(c ->
                            c >= 32 && Character.isDefined(c) && !isPrivate(c) || c == '\n' || c == '\r' || c == '\t');
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isPrivate(int c) {
        return Character.getType(c) == Character.PRIVATE_USE || Character.getType(c) == Character.CONTROL;
    }

    private static Optional<Charset> byPairs(ArrayBytes here) {
        Pairs pairs = count(here);
        int all = pairs.all;
        if (all < LEAST_WIDE) {
            return Optional.empty();
        }
        if (pairs.shiftedKana >= LEAST_WIDE
                && pairs.shiftedKana * 3 >= all
                && isStrict(here, Charset.forName("windows-31j"))) {
            return Optional.of(Charset.forName("windows-31j"));
        }
        if (pairs.lowTrails > 0 && pairs.traditional * 10 >= all * 9) {
            return Optional.of(Charset.forName("Big5"));
        }
        if (pairs.lowTrails > 0) {
            return Optional.empty();
        }
        if (pairs.kana * 5 >= all * 2) {
            return Optional.of(Charset.forName("EUC-JP"));
        }
        if (pairs.hangul * 10 >= all * 9 && all >= 2 * LEAST_WIDE) {
            return Optional.of(Charset.forName("EUC-KR"));
        }
        boolean chinese = pairs.simplified * 10 >= all * 9 && (pairs.hangul < all || all < 2 * LEAST_WIDE);
        return chinese ? Optional.of(Charset.forName("GB18030")) : Optional.empty();
    }

    private static Pairs count(ArrayBytes here) {
        Pairs pairs = new Pairs();
        int i = 0;
        while (i + 1 < here.length()) {
            int lead = at(here, i);
            int trail = at(here, i + 1);
            if (lead < 0x81 || trail < 0x40) {
                i++;
                continue;
            }
            pairs.all++;
            boolean high = trail >= 0xa1;
            boolean mark = high && lead >= 0xa1 && lead <= 0xa3;
            pairs.simplified += mark || high && lead >= 0xb0 && lead <= 0xd7 ? 1 : 0;
            pairs.hangul += mark || high && lead >= 0xb0 && lead <= 0xc8 ? 1 : 0;
            pairs.kana += high && (lead == 0xa4 || lead == 0xa5) ? 1 : 0;
            pairs.traditional += lead >= 0xa1 && lead <= 0xc6 && (high || trail <= 0x7e) ? 1 : 0;
            pairs.lowTrails += high ? 0 : 1;
            pairs.shiftedKana +=
                    lead == 0x82 && trail >= 0x9f && trail <= 0xf1 || lead == 0x83 && trail <= 0x96 ? 1 : 0;
            i += 2;
        }
        return pairs;
    }

    /// Cyrillic words are all of high bytes, mostly in lower case; Latin ones have a few between others.
    private static Optional<Charset> byLetters(ArrayBytes here) {
        int high = 0;
        int ascii = 0;
        int lonely = 0;
        for (int i = 0; i < here.length(); i++) {
            int c = at(here, i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            ascii += letter ? 1 : 0;
            high += c >= 0x80 ? 1 : 0;
            lonely += c >= 0xc0 && isLonely(here, i) ? 1 : 0;
        }
        if (high >= LEAST_LETTERS && high >= ascii) {
            if (HebrewLetters.spell(here)) {
                return Optional.of(Charset.forName("windows-1255"));
            }
            if (isCyrillic(here, high, 0xe0, WINDOWS_VOWELS, WINDOWS_OTHERS)) {
                return Optional.of(Charset.forName("windows-1251"));
            }
            return isCyrillic(here, high, 0xc0, KOI_VOWELS, KOI_OTHERS)
                    ? Optional.of(Charset.forName("KOI8-U"))
                    : Alphabets.of(here);
        }
        boolean most = lonely == high || high >= LEAST_LETTERS && lonely * 4 >= high * 3;
        boolean latin = high >= 2 && most && ascii >= 4 * high;
        return latin ? Optional.of(Charset.forName("windows-1252")) : Optional.empty();
    }

    /// Whether most high bytes are small letters of a Cyrillic charset, and enough of them vowels.
    private static boolean isCyrillic(ArrayBytes here, int high, int first, String vowels, String others) {
        int small = 0;
        int letters = 0;
        int common = 0;
        for (int i = 0; i < here.length(); i++) {
            int c = at(here, i);
            boolean other = c >= 0x80 && others.indexOf(c) >= 0;
            small += c >= first && c < first + 32 || other ? 1 : 0;
            letters += c >= 0xc0 || other ? 1 : 0;
            common += c >= 0x80 && vowels.indexOf(c) >= 0 ? 1 : 0;
        }
        return letters * 10 >= high * 9 && small * 4 >= high * 3 && common * 5 >= high;
    }

    /// Whether a high byte stands beside an ASCII letter.
    private static boolean isLonely(ArrayBytes here, int i) {
        int before = i > 0 ? at(here, i - 1) : ' ';
        int after = i + 1 < here.length() ? at(here, i + 1) : ' ';
        boolean letter = before >= 'a' && before <= 'z' || after >= 'a' && after <= 'z';
        return (before < 0x80 || after < 0x80) && letter;
    }
}

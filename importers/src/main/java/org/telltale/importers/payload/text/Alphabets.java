package org.telltale.importers.payload.text;

import java.nio.charset.Charset;
import java.util.Optional;
import org.telltale.model.bytes.ArrayBytes;

/// Greek, Arabic and Thai in charsets of one byte a letter, by what their spelling never does and by their usual letters.
final class Alphabets {
    private static final int LEAST = 8;

    /// The small letters alpha, epsilon, iota, omicron, some with their accents: a third of all letters.
    private static final String GREEK_VOWELS = "\u00e1\u00e5\u00e9\u00ef\u00dc\u00dd\u00df\u00fc";

    private static final int SIGMA = 0xf3;
    private static final int LAST_SIGMA = 0xf2;

    /// Alef, lam, mim, nun, waw and ya: half of all letters.
    private static final String WINDOWS_ARABIC = "\u00c7\u00e1\u00e3\u00e4\u00e6\u00ed";

    private static final String ISO_ARABIC = "\u00c7\u00e4\u00e5\u00e6\u00e8\u00ea";

    private final ArrayBytes text;

    private Alphabets(ArrayBytes text) {
        this.text = text;
    }

    static Optional<Charset> of(ArrayBytes bytes) {
        Alphabets alphabets = new Alphabets(bytes);
        if (alphabets.isThai()) {
            return Optional.of(Charset.forName("x-windows-874"));
        }
        if (alphabets.isGreek()) {
            return Optional.of(Charset.forName(alphabets.count("\u00b6") > 0 ? "ISO-8859-7" : "windows-1253"));
        }
        if (alphabets.isArabic(WINDOWS_ARABIC)) {
            return Optional.of(Charset.forName("windows-1256"));
        }
        return alphabets.isArabic(ISO_ARABIC) ? Optional.of(Charset.forName("ISO-8859-6")) : Optional.empty();
    }

    private int at(int i) {
        return i >= 0 && i < text.length() ? text.array()[text.start() + i] & 0xff : 0;
    }

    private int high() {
        int high = 0;
        for (int i = 0; i < text.length(); i++) {
            high += at(i) >= 0x80 ? 1 : 0;
        }
        return high;
    }

    private int count(String letters) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += at(i) >= 0x80 && letters.indexOf(at(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean isGreekLetter(int c) {
        return c >= 0xc1 && c <= 0xfe && c != 0xd2 || c >= 0xb8 && c <= 0xbf && c != 0xbb && c != 0xbd;
    }

    /// Sigma has a form of its own at the end of a word, which stands nowhere else.
    private boolean isGreek() {
        int letters = 0;
        int small = 0;
        int lasts = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = at(i);
            boolean last = !isGreekLetter(at(i + 1));
            if (c == LAST_SIGMA && !last || c == SIGMA && last) {
                return false;
            }
            lasts += c == LAST_SIGMA ? 1 : 0;
            letters += isGreekLetter(c) ? 1 : 0;
            small += c >= 0xdc && c <= 0xfe ? 1 : 0;
        }
        int high = high();
        int vowels = count(GREEK_VOWELS);
        boolean spelled = lasts > 0 ? vowels * 3 >= high : vowels * 5 >= high * 2;
        return high >= LEAST && letters * 10 >= high * 9 && small * 10 >= high * 7 && spelled;
    }

    /// Words begin with the article, alef and lam, more often than with anything else.
    private boolean isArabic(String usual) {
        int articles = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean first = at(i - 1) < 0x80;
            articles += first && at(i) == usual.charAt(0) && at(i + 1) == usual.charAt(1) ? 1 : 0;
            if (at(i) >= 0x80 && at(i) < 0xa0) {
                return false;
            }
        }
        int high = high();
        return high >= 2 * LEAST && articles > 0 && count(usual) * 5 >= high * 2;
    }

    private static boolean isThaiConsonant(int c) {
        return c >= 0xa1 && c <= 0xce;
    }

    /// Vowels and tones above or below stand behind a consonant, and a vowel that is written first before one.
    private boolean isThai() {
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = at(i);
            if (c < 0x80) {
                continue;
            }
            boolean letter = c >= 0xa1 && c <= 0xda || c >= 0xdf && c <= 0xfb;
            boolean above = isAbove(c);
            boolean first = c >= 0xe0 && c <= 0xe4;
            if (!letter
                    || above && !isThaiConsonant(at(i - 1)) && !isAbove(at(i - 1))
                    || first && !isThaiConsonant(at(i + 1))) {
                return false;
            }
            signs += above || first ? 1 : 0;
        }
        int high = high();
        return high >= LEAST && signs * 7 >= high && signs >= 3;
    }

    private static boolean isAbove(int c) {
        return c == 0xd1 || c >= 0xd4 && c <= 0xda || c >= 0xe7 && c <= 0xee;
    }
}

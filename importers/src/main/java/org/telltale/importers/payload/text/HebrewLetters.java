package org.telltale.importers.payload.text;

import org.telltale.model.bytes.ArrayBytes;

/// What tells Hebrew in windows-1255 from the small Cyrillic letters that have the same bytes: five letters have a form
/// of their own at the end of a word, and stand nowhere else.
final class HebrewLetters {
    private static final int FIRST = 0xe0;
    private static final int LAST = 0xfa;
    private static final String FINAL = "\u00ea\u00ed\u00ef\u00f3\u00f5";
    private static final String NOT_FINAL = "\u00eb\u00ee\u00f0\u00f4\u00f6";

    private HebrewLetters() {}

    /// Whether all high bytes are letters, one word at least has a last letter, and no word one of the wrong form.
    static boolean spell(ArrayBytes text) {
        int end = text.start() + text.length();
        int finals = 0;
        boolean before = false;
        for (int i = text.start(); i < end; i++) {
            int c = text.array()[i] & 0xff;
            boolean letter = isLetter(c);
            if (c >= 0x80 && !letter) {
                return false;
            }
            boolean last = i + 1 == end || !isLetter(text.array()[i + 1] & 0xff);
            boolean form = letter && FINAL.indexOf(c) >= 0;
            if (form && !last || letter && last && before && NOT_FINAL.indexOf(c) >= 0) {
                return false;
            }
            finals += form ? 1 : 0;
            before = letter;
        }
        return finals > 0;
    }

    private static boolean isLetter(int c) {
        return c >= FIRST && c <= LAST;
    }
}

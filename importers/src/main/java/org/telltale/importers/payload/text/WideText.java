package org.telltale.importers.payload.text;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.telltale.model.bytes.ArrayBytes;

/// UTF-16 and UTF-32 without a mark, by the writing systems of their characters: other bytes give characters of many, or
/// none, within a few units.
final class WideText {
    private static final double WANTED = 40;
    private static final double HAN = 1.6;
    private static final double HANGUL = 2.5;
    private static final double OTHER = 7;

    /// A third of all pairs of bytes is a character of Chinese, so that those alone prove nothing.
    private static final int LEAST_OTHERS = 2;

    private final ArrayBytes here;
    private UnicodeScript script = UnicodeScript.LATIN;
    private double bits;
    private int others;

    private WideText(ArrayBytes here) {
        this.here = here;
    }

    static Optional<Charset> charset(ArrayBytes here) {
        if (here.length() % 4 == 0) {
            boolean low = at(here, 3) == 0;
            if ((low || at(here, 0) == 0) && new WideText(here).isText(4, low)) {
                return Optional.of(Charset.forName(low ? "UTF-32LE" : "UTF-32BE"));
            }
        }
        if (here.length() % 2 != 0) {
            return Optional.empty();
        }
        if (new WideText(here).isText(2, true)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return new WideText(here).isText(2, false) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static int at(ArrayBytes here, int offset) {
        return here.array()[here.start() + offset] & 0xff;
    }

    private boolean isText(int width, boolean lowFirst) {
        int i = 0;
        while (i < here.length()) {
            int unit = unit(i, width, lowFirst);
            i += width;
            if (width == 2 && Character.isHighSurrogate((char) unit) && i < here.length()) {
                int next = unit(i, width, lowFirst);
                unit = Character.isLowSurrogate((char) next) ? Character.toCodePoint((char) unit, (char) next) : -1;
                i += width;
            }
            if (!isCharacter(unit) || !fits(UnicodeScript.of(unit))) {
                return false;
            }
        }
        return bits >= WANTED && others >= LEAST_OTHERS;
    }

    private int unit(int from, int width, boolean lowFirst) {
        int unit = 0;
        for (int i = 0; i < width; i++) {
            unit = unit << 8 | at(here, from + (lowFirst ? width - 1 - i : i));
        }
        return unit;
    }

    private static boolean isCharacter(int c) {
        boolean line = c == '\n' || c == '\r' || c == '\t';
        return line
                || Character.isValidCodePoint(c)
                        && switch (Character.getType(c)) {
                            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED ->
                                false;
                            default -> true;
                        };
    }

    /// Counts a character of Latin letters, of signs, or of one other writing system.
    private boolean fits(UnicodeScript next) {
        UnicodeScript group =
                next == UnicodeScript.HIRAGANA || next == UnicodeScript.KATAKANA ? UnicodeScript.HAN : next;
        bits += next == UnicodeScript.HAN ? HAN : next == UnicodeScript.HANGUL ? HANGUL : OTHER;
        others += next == UnicodeScript.HAN || next == UnicodeScript.HANGUL ? 0 : 1;
        if (group == UnicodeScript.LATIN || group == UnicodeScript.COMMON || group == UnicodeScript.INHERITED) {
            return true;
        }
        script = script == UnicodeScript.LATIN ? group : script;
        return script == group;
    }
}

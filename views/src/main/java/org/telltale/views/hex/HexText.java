package org.telltale.views.hex;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How the text column reads bytes. A character of several bytes stands at its first; the others stay empty.
public enum HexText {
    ASCII("ASCII"),
    LATIN_1("ISO 8859-1"),
    UTF_8("UTF-8"),
    UTF_16_LE("UTF-16 LE"),
    UTF_16_BE("UTF-16 BE");

    /// What stands for bytes that are no character to be drawn.
    static final String NONE = "·";

    private static final String[] SINGLE = new String[256];

    static {
        for (int i = 0; i < 256; i++) {
            SINGLE[i] = drawn(i);
        }
    }

    private final String title;

    HexText(String title) {
        this.title = title;
    }

    /// The name of the character set.
    public String title() {
        return title;
    }

    /// What is drawn at each of the first `count` bytes, which begin at an even offset.
    String[] letters(byte[] bytes, int count) {
        String[] letters = new String[count];
        Arrays.fill(letters, NONE);
        for (int i = 0; i < count; ) {
            i += switch (this) {
                case ASCII -> put(letters, i, 1, bytes[i] < 0 ? NONE : SINGLE[bytes[i]]);
                case LATIN_1 -> put(letters, i, 1, SINGLE[bytes[i] & 0xff]);
                case UTF_8 -> utf8(bytes, count, letters, i);
                case UTF_16_LE -> wide(bytes, count, letters, i, 0, 1);
                case UTF_16_BE -> wide(bytes, count, letters, i, 1, 0);
            };
        }
        return letters;
    }

    private static int put(String[] letters, int at, int length, String letter) {
        letters[at] = letter;
        Arrays.fill(letters, at + 1, at + length, "");
        return length;
    }

    private static int utf8(byte[] bytes, int count, String[] letters, int at) {
        int first = bytes[at] & 0xff;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > count) {
            return put(letters, at, 1, NONE);
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        boolean one = text.codePointCount(0, text.length()) == 1 && text.charAt(0) != '\uFFFD';
        return one ? put(letters, at, length, drawn(text.codePointAt(0))) : put(letters, at, 1, NONE);
    }

    private static int wide(byte[] bytes, int count, String[] letters, int at, int low, int high) {
        if (at + 1 >= count) {
            return put(letters, at, 1, NONE);
        }
        int unit = bytes[at + low] & 0xff | (bytes[at + high] & 0xff) << 8;
        boolean pair = Character.isHighSurrogate((char) unit) && at + 3 < count;
        int second = pair ? bytes[at + 2 + low] & 0xff | (bytes[at + 2 + high] & 0xff) << 8 : 0;
        return pair && Character.isLowSurrogate((char) second)
                ? put(letters, at, 4, drawn(Character.toCodePoint((char) unit, (char) second)))
                : put(letters, at, 2, drawn(unit));
    }

    private static String drawn(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> NONE;
            default -> Character.toString(code);
        };
    }
}

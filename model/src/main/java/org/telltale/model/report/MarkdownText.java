package org.telltale.model.report;

import java.util.regex.Pattern;

/// Values and names in Markdown (CommonMark with tables) that cannot break out of where they stand.
public final class MarkdownText {
    /// A value is cut after this many characters.
    public static final int LONGEST = 60;

    private static final Pattern HARMLESS = Pattern.compile("(?!.*(://|www\\.))"
            + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N} .,:;()/'’+=%×–^#-]|(?<=[\\p{L}\\p{N}])_(?=[\\p{L}\\p{N}]))*");
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    /// Stands for a backslash before a bar, where a real one would undo the bar's own.
    private static final char BACKSLASH = '⧵';

    private static final char DELETE_PICTURE = '␡';
    private static final char SPACE_PICTURE = '␠';

    private MarkdownText() {}

    /// A value in a code span, cut, with its full length behind it.
    public static String value(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST
                ? code(text)
                : code(text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…(" + length + ")");
    }

    /// A whole text in a code span, safe in a table cell; control characters as pictures.
    public static String code(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> append(out, c));
        int fence = longestRun(out) + 1;
        String ticks = "`".repeat(fence);
        boolean pad = out.isEmpty() || out.charAt(0) == '`' || out.charAt(out.length() - 1) == '`';
        String content = out.toString().replace("|", "\\|");
        return pad ? ticks + " " + content + " " + ticks : ticks + content + ticks;
    }

    private static void append(StringBuilder out, int c) {
        if (c == '|' && !out.isEmpty() && out.charAt(out.length() - 1) == '\\') {
            out.setCharAt(out.length() - 1, BACKSLASH);
        }
        if (c < ' ') {
            out.appendCodePoint(PICTURES + c);
        } else if (c == DELETE) {
            out.append(DELETE_PICTURE);
        } else if (c == 0xa0 || c == 0x2028 || c == 0x2029) {
            out.append(SPACE_PICTURE);
        } else if (Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.SURROGATE) {
            out.append(String.format("<U+%04X>", c));
        } else {
            out.appendCodePoint(c);
        }
    }

    private static int longestRun(CharSequence text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /// A name or sentence that stands as it is where it can do nothing, else in a code span.
    public static String plain(String text) {
        return HARMLESS.matcher(text).matches() ? text : code(text);
    }
}

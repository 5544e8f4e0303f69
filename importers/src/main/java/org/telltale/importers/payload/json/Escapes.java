package org.telltale.importers.payload.json;

/// Escapes of JavaScript in texts: those of JSON, `\x41`, `\v`, `\0`, a line end that is none, and characters that need
/// none.
final class Escapes {
    private Escapes() {}

    static String undone(String written) {
        StringBuilder out = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at++);
            if (c != '\\' || at == written.length()) {
                out.append(c);
                continue;
            }
            char escape = written.charAt(at++);
            int digits = escape == 'u' ? 4 : escape == 'x' ? 2 : 0;
            int code = digits == 0 ? -1 : hex(written, at, digits);
            if (code >= 0) {
                out.append((char) code);
                at += digits;
            } else if (escape == '\r' && at < written.length() && written.charAt(at) == '\n') {
                at++;
            } else {
                append(escape, out);
            }
        }
        return out.toString();
    }

    private static void append(char escape, StringBuilder out) {
        switch (escape) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'v' -> out.append('\u000b');
            case '0' -> out.append('\0');
            case '\n', '\r', '\u2028', '\u2029' -> {}
            default -> out.append(escape);
        }
    }

    private static int hex(String text, int from, int count) {
        if (from + count > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }
}

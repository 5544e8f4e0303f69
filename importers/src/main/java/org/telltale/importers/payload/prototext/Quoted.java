package org.telltale.importers.payload.prototext;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;

/// Strings in quotes with the escapes of C: `\n`, `\101`, `\x41`, `\u00e9`, `\U0001f600`.
final class Quoted {
    private Quoted() {}

    /// The offset after the quote that ends the string which begins there, or -1.
    static int end(Ascii text, int from) {
        int quote = text.at(from);
        for (int i = from + 1; i < text.size() && text.at(i) != '\n'; i++) {
            if (text.at(i) == '\\') {
                i++;
            } else if (text.at(i) == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    static Bytes joined(List<Bytes> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(part -> out.writeBytes(part.toArray()));
        return Bytes.of(out.toByteArray());
    }

    /// The bytes that are meant by what stands between the quotes.
    static Bytes bytes(Bytes written) {
        Ascii text = new Ascii(written);
        if (text.find('\\', 0, text.size()) == text.size()) {
            return written;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.size());
        int at = 0;
        while (at < text.size()) {
            int c = text.at(at++);
            if (c == '\\' && at < text.size()) {
                at = escape(text, at, out);
            } else {
                out.write(c);
            }
        }
        return Bytes.of(out.toByteArray());
    }

    /// Writes what an escape means, and gives the offset after it.
    private static int escape(Ascii text, int at, ByteArrayOutputStream out) {
        int c = text.at(at);
        return switch (c) {
            case 'x', 'X' -> number(text, at, at + 1, 2, 16, false, out);
            case 'u' -> number(text, at, at + 1, 4, 16, true, out);
            case 'U' -> number(text, at, at + 1, 8, 16, true, out);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> number(text, at, at, 3, 8, false, out);
            default -> {
                int named = "abfnrtv".indexOf(c);
                out.write(named < 0 ? c : "\u0007\b\f\n\r\t\u000b".charAt(named));
                yield at + 1;
            }
        };
    }

    private static int number(
            Ascii text, int letter, int from, int most, int radix, boolean character, ByteArrayOutputStream out) {
        long code = 0;
        int at = from;
        while (at - from < most && text.at(at) >= 0 && Character.digit(text.at(at), radix) >= 0) {
            code = code * radix + Character.digit(text.at(at++), radix);
        }
        if (at == from || character && !Character.isValidCodePoint((int) code)) {
            out.write(text.at(letter));
            return letter + 1;
        }
        if (character) {
            out.writeBytes(Character.toString((int) code).getBytes(StandardCharsets.UTF_8));
        } else {
            out.write((int) code);
        }
        return at;
    }
}

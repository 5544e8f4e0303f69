package org.telltale.importers.payload.urlencoded;

import java.io.ByteArrayOutputStream;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.CleanText;

/// Percent-encoding, [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-2.1), with `+` as a blank in forms.
/// A `%` without two hexadecimal digits stays.
final class Percent {
    private Percent() {}

    static Bytes decode(Ascii text, int from, int end, boolean plusIsBlank) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(end - from);
        for (int i = from; i < end; i++) {
            int c = text.at(i);
            if (c == '%' && i + 2 < end && isEscape(text, i)) {
                out.write(Ascii.hex(text.at(i + 1)) << 4 | Ascii.hex(text.at(i + 2)));
                i += 2;
            } else {
                out.write(c == '+' && plusIsBlank ? ' ' : c);
            }
        }
        return Bytes.of(out.toByteArray());
    }

    static boolean isEscape(Ascii text, int at) {
        return text.at(at) == '%' && Ascii.hex(text.at(at + 1)) >= 0 && Ascii.hex(text.at(at + 2)) >= 0;
    }

    /// Whether decoding changes anything.
    static boolean isCoded(Ascii text, int from, int end, boolean plusIsBlank) {
        for (int i = from; i < end; i++) {
            if (plusIsBlank && text.at(i) == '+' || i + 2 < end && isEscape(text, i)) {
                return true;
            }
        }
        return false;
    }

    static boolean isText(Bytes decoded) {
        byte[] array = decoded.toArray();
        return CleanText.fault(array, 0, array.length) == array.length;
    }
}

package org.telltale.views.hex;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.views.text.Visible;

/// Bytes as text for the clipboard; no more than 16 MiB of them.
public final class Copies {
    private static final int PER_LINE = 12;
    private static final long LIMIT = 16L << 20;

    private Copies() {}

    /// As `0b 2b f4 c2`.
    public static String hex(Bytes bytes, Span span) {
        return Visible.hex(bytes.slice(limited(span)), Integer.MAX_VALUE - 1);
    }

    /// As UTF-8, with `U+FFFD` where they are not.
    public static String text(Bytes bytes, Span span) {
        return new String(bytes.toArray(limited(span)), StandardCharsets.UTF_8);
    }

    /// As an array of C: `const unsigned char bytes[4] = {0x0b, 0x2b, 0xf4, 0xc2};`, twelve a line.
    public static String cArray(Bytes bytes, Span span) {
        byte[] all = bytes.toArray(limited(span));
        StringBuilder out = new StringBuilder("const unsigned char bytes[" + all.length + "] = {");
        for (int i = 0; i < all.length; i++) {
            out.append(i % PER_LINE == 0 ? "\n    0x" : " 0x")
                    .append(HexFormat.of().toHexDigits(all[i]))
                    .append(i + 1 < all.length ? "," : "\n");
        }
        return out.append("};").toString();
    }

    public static String base64(Bytes bytes, Span span) {
        return Base64.getEncoder().encodeToString(bytes.toArray(limited(span)));
    }

    private static Span limited(Span span) {
        return new Span(span.offset(), Math.min(LIMIT, span.length()));
    }
}

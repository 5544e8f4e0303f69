package org.telltale.views.hex;

import java.nio.charset.StandardCharsets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.views.text.Visible;

/// Bytes as text for the clipboard; no more than 16 MiB of them.
public final class Copies {
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

    private static Span limited(Span span) {
        return new Span(span.offset(), Math.min(LIMIT, span.length()));
    }
}

package org.telltale.importers.capture.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.telltale.model.bytes.Bytes;

/// How a text file stores its characters, by its byte-order mark or by where its zero bytes stand.
///
/// @param charset UTF-8, or UTF-16 of one byte order
/// @param mark bytes of the byte-order mark at the start
public record CharWidth(Charset charset, int mark) {
    public static CharWidth of(Bytes bytes) {
        int a = at(bytes, 0);
        int b = at(bytes, 1);
        if (a == 0xef && b == 0xbb && at(bytes, 2) == 0xbf) {
            return new CharWidth(StandardCharsets.UTF_8, 3);
        }
        if (a == 0xff && b == 0xfe) {
            return new CharWidth(StandardCharsets.UTF_16LE, 2);
        }
        if (a == 0xfe && b == 0xff) {
            return new CharWidth(StandardCharsets.UTF_16BE, 2);
        }
        if (a > 0 && b == 0 && at(bytes, 2) > 0 && at(bytes, 3) == 0) {
            return new CharWidth(StandardCharsets.UTF_16LE, 0);
        }
        boolean big = a == 0 && b > 0 && at(bytes, 2) == 0 && at(bytes, 3) > 0;
        return new CharWidth(big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8, 0);
    }

    /// Whether characters are units of two bytes.
    public boolean wide() {
        return charset != StandardCharsets.UTF_8;
    }

    private static int at(Bytes bytes, int offset) {
        return offset < bytes.size() ? bytes.at(offset) & 0xff : -1;
    }
}

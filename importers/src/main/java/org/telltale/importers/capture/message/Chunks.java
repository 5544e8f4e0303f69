package org.telltale.importers.capture.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// A body in chunks (RFC 9112 section 7.1), joined as far as they go.
///
/// @param oddity what is wrong with the chunks, or empty; bytes that are in no chunk at all are the body as they stand
record Chunks(Bytes body, String oddity) {
    private static final int LONGEST_SIZE = 256;
    private static final int MOST = 64 << 20;

    static Chunks join(Bytes raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long at = 0;
        while (at < raw.size()) {
            long line = lineEnd(raw, at);
            long size = line < 0 ? -1 : size(raw, at, line);
            if (size < 0) {
                return at == 0
                        ? new Chunks(raw, "the body is said to be in chunks and is not")
                        : new Chunks(Bytes.of(out.toByteArray()), "a chunk of the body is damaged");
            }
            if (size == 0) {
                return new Chunks(Bytes.of(out.toByteArray()), "");
            }
            long start = line + 1;
            long end = Math.min(raw.size(), start + size);
            if (out.size() + (end - start) > MOST) {
                return new Chunks(
                        Bytes.of(out.toByteArray()), "the chunks hold more than 64 MiB; the rest is not read");
            }
            out.writeBytes(raw.toArray(new Span(Math.min(start, raw.size()), end - Math.min(start, raw.size()))));
            at = end;
            while (at < raw.size() && (raw.at(at) == '\r' || raw.at(at) == '\n')) {
                at++;
            }
        }
        String oddity = raw.isEmpty() ? "" : "the last chunk of the body is missing";
        return new Chunks(Bytes.of(out.toByteArray()), oddity);
    }

    private static long lineEnd(Bytes raw, long from) {
        for (long at = from; at < Math.min(raw.size(), from + LONGEST_SIZE); at++) {
            if (raw.at(at) == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static long size(Bytes raw, long from, long end) {
        String line = new String(raw.toArray(new Span(from, end - from)), StandardCharsets.ISO_8859_1);
        String digits = line.replaceFirst(";.*", "").strip();
        return digits.matches("[0-9a-fA-F]{1,12}") ? Long.parseLong(digits, 16) : -1;
    }
}

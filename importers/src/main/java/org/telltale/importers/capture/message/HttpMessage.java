package org.telltale.importers.capture.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telltale.importers.capture.wire.http.Head;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.session.Headers;

/// An HTTP/1 message (RFC 9112) as it went over the wire.
///
/// @param line its first line, without the line end
/// @param headers in order; a folded line is joined with the one before
/// @param body with chunks joined, before content decoding
/// @param oddity what is wrong with the body's framing, or empty
public record HttpMessage(String line, Headers headers, Bytes body, String oddity) {
    private static final int MOST_HEAD = 1 << 20;

    /// Reads any bytes; without an empty line all of them are the head.
    public static HttpMessage read(Bytes bytes) {
        int end = headEnd(bytes);
        byte[] head = bytes.toArray(new Span(0, end));
        String utf8 = new String(head, StandardCharsets.UTF_8);
        String text = utf8.indexOf('\ufffd') < 0 ? utf8 : new String(head, StandardCharsets.ISO_8859_1);
        List<String> lines = text.lines().toList();
        Headers headers = headers(lines);
        Bytes raw = bytes.slice(end, bytes.size() - end);
        boolean chunked = headers.first("transfer-encoding")
                .filter(value -> value.toLowerCase(Locale.ROOT).contains("chunked"))
                .isPresent();
        Optional<Chunks> chunks = chunked ? Optional.of(Chunks.join(raw)) : Optional.empty();
        return new HttpMessage(
                lines.isEmpty() ? "" : lines.getFirst(),
                headers,
                chunks.map(Chunks::body).orElse(raw),
                chunks.map(Chunks::oddity).orElse(""));
    }

    /// After the first empty line.
    private static int headEnd(Bytes bytes) {
        int size = (int) Math.min(MOST_HEAD, bytes.size());
        int lineStart = 0;
        for (int i = 0; i < size; i++) {
            if (bytes.at(i) == '\n') {
                boolean empty = i == lineStart || i == lineStart + 1 && bytes.at(lineStart) == '\r';
                if (empty && lineStart > 0) {
                    return i + 1;
                }
                lineStart = i + 1;
            }
        }
        return size;
    }

    private static Headers headers(List<String> lines) {
        List<Headers.Header> list = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int colon = line.indexOf(':');
            if (line.isEmpty()) {
                break;
            } else if ((line.charAt(0) == ' ' || line.charAt(0) == '\t') && !list.isEmpty()) {
                Headers.Header before = list.removeLast();
                list.add(new Headers.Header(before.name(), before.value() + " " + line.strip()));
            } else {
                list.add(new Headers.Header(
                        colon < 0 ? line : line.substring(0, colon).strip(),
                        colon < 0 ? "" : line.substring(colon + 1).strip()));
            }
        }
        return new Headers(list);
    }

    /// Whether it is a response: its first line begins with the protocol.
    public boolean isResponse() {
        return line.startsWith("HTTP/") || line.startsWith("ICY ");
    }

    /// Of a request, `GET`.
    public String method() {
        return new Head(line, headers).method();
    }

    /// `HTTP/1.1`, or empty.
    public String version() {
        int at = line.lastIndexOf("HTTP/");
        int end = at < 0 ? -1 : line.indexOf(' ', at);
        return at < 0 ? "" : line.substring(at, end < 0 ? line.length() : end);
    }

    public Optional<Integer> status() {
        return new Head(line, headers).status();
    }

    public String mediaType() {
        return headers.first("content-type").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    public CapturedMessage captured() {
        return new CapturedMessage(headers, mediaType(), body);
    }
}

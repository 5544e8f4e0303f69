package org.telltale.importers.capture.wire.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Headers;

/// The start line and headers of an HTTP/1 message (RFC 9112).
public record Head(String line, Headers headers) {
    public static Head of(Slice bytes) {
        String text = bytes.utf8();
        String[] lines = (text.indexOf('\ufffd') < 0 ? text : bytes.latin()).split("\n", -1);
        return new Head(lines[0].strip(), headers(List.of(lines).subList(1, lines.length)));
    }

    /// Header lines up to the first empty one; a line that begins with a blank goes on with the one before.
    static Headers headers(List<String> lines) {
        List<Headers.Header> list = new ArrayList<>();
        for (String raw : lines) {
            String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
            boolean folded = !line.isEmpty() && " \t".indexOf(line.charAt(0)) >= 0 && !list.isEmpty();
            int colon = line.indexOf(':');
            if (folded) {
                Headers.Header before = list.removeLast();
                list.add(new Headers.Header(before.name(), before.value() + " " + line.strip()));
            } else if (!line.isEmpty()) {
                String name = colon < 0 ? line : line.substring(0, colon).strip();
                list.add(new Headers.Header(
                        name, colon < 0 ? "" : line.substring(colon + 1).strip()));
            }
        }
        return new Headers(list);
    }

    public String value(String name) {
        return headers.first(name).orElse("");
    }

    public boolean isChunked() {
        return value("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked");
    }

    public OptionalLong length() {
        // the same length may be stated twice (RFC 9112, section 6.3)
        String value = value("content-length").replaceFirst("^(\\d+)(\\s*,\\s*\\1)+$", "$1");
        return value.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    public String method() {
        int blank = line.indexOf(' ');
        return blank < 0 ? line : line.substring(0, blank);
    }

    public String target() {
        int from = line.indexOf(' ') + 1;
        int to = line.lastIndexOf(" HTTP/");
        if (from == 0) {
            return "";
        }
        return to < from
                ? line.substring(from).split(" ", 2)[0]
                : line.substring(from, to).strip();
    }

    /// `HTTP/1.1`
    public String version() {
        int at = line.lastIndexOf("HTTP/");
        return at < 0 ? "" : line.substring(at, Math.min(line.length(), at + 8)).split(" ", 2)[0];
    }

    public Optional<Integer> status() {
        String[] words = line.split(" +", 3);
        boolean number = words.length > 1 && words[1].matches("\\d{3}");
        return number ? Optional.of(Integer.parseInt(words[1])) : Optional.empty();
    }
}

package org.telltale.importers.capture.mitmproxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.session.Headers;

/// The request or the response of an HTTP flow.
record HttpSide(Map<String, Value> entries) {
    Value get(String key) {
        return entries.getOrDefault(key, Value.NULL);
    }

    boolean isPresent() {
        return !entries.isEmpty();
    }

    /// The body as it came, chunks joined and content codings left; 0.14 and 0.15 call it `body`.
    private Value content() {
        return entries.containsKey("content") ? get("content") : get("body");
    }

    /// Whether the proxy let the body pass without keeping it.
    boolean isUncaptured() {
        return content().isNull();
    }

    private Headers lines(String key) {
        List<Headers.Header> lines = new ArrayList<>();
        for (Value line : get(key).items()) {
            List<Value> pair = line.items();
            if (pair.size() == 2) {
                lines.add(new Headers.Header(pair.get(0).text(), pair.get(1).text()));
            }
        }
        return new Headers(lines);
    }

    Headers headers() {
        return lines("headers");
    }

    Headers trailers() {
        return lines("trailers");
    }

    CapturedMessage message() {
        Headers lines = headers();
        String type = lines.first("content-type").orElse("").strip().toLowerCase(Locale.ROOT);
        return new CapturedMessage(lines, type, content().bytes());
    }

    /// `HTTP/1.1`; a list of two numbers up to 0.13.
    String version() {
        Value numbers = get("httpversion");
        return numbers.isNull()
                ? get("http_version").word()
                : numbers.items().stream().map(Value::word).collect(Collectors.joining(".", "HTTP/", ""));
    }

    Optional<Integer> status() {
        return get("status_code").number().or(() -> get("code").number());
    }
}

package org.telltale.importers.capture.har;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.importers.capture.text.TimeText;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;

/// An element of `_tlsErrors`: a connection whose TLS failed, as where an app pins its certificate.
final class HarTlsError {
    private final JsonCursor cursor;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private Optional<Instant> time = Optional.empty();
    private Span span = new Span(0, 0);
    private String host = "";

    HarTlsError(JsonCursor cursor) {
        this.cursor = cursor;
    }

    void read() {
        long start = cursor.tokenStart();
        cursor.object("a failed connection", key -> {
            switch (key) {
                case "startedDateTime" -> time = TimeText.read(text(key)).map(TimeText::instant);
                case "hostname" -> host = text(key);
                case "cause" -> put("error", text(key));
                case "clientIPAddress" -> put("client ip", text(key));
                case "clientPort" -> put("client port", text(key));
                default -> {}
            }
        });
        span = cursor.since(start);
    }

    private String text(String key) {
        return cursor.isScalar() ? cursor.text(key) : "";
    }

    private void put(String name, String value) {
        if (!value.isEmpty() && value.length() <= 256) {
            attributes.put(name, value);
        }
    }

    CapturedRecord record(List<Problem> problems) {
        put("server name", host);
        CapturedRecord.Builder builder = CapturedRecord.at(span)
                .protocol("tls")
                .host(host)
                .attributes(attributes)
                .problems(problems);
        time.ifPresent(builder::time);
        return builder.build();
    }
}

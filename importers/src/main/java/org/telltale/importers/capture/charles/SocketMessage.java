package org.telltale.importers.capture.charles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.importers.capture.text.TimeText;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;

/// A WebSocket message of a transaction, by the keys that name its direction, type, time and content.
final class SocketMessage {
    private final List<Problem> problems = new ArrayList<>();
    private final JsonCursor cursor;
    private final BodyText body;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String direction = "";
    private Optional<Instant> time = Optional.empty();
    private Span span = new Span(0, 0);

    SocketMessage(JsonCursor outer) {
        this.cursor = outer.with(problems);
        this.body = new BodyText(cursor);
    }

    void read() {
        long start = cursor.tokenStart();
        cursor.object("a message", key -> {
            switch (key) {
                case "direction", "from" -> direction = cursor.text(key).toLowerCase(Locale.ROOT);
                case "type", "opcode" ->
                    attributes.put("message", cursor.text(key).toLowerCase(Locale.ROOT));
                case "time", "timestamp" ->
                    time = TimeText.read(cursor.text(key)).map(TimeText::instant);
                case "body", "content", "data", "text" -> body.read();
                default -> {}
            }
        });
        span = cursor.since(start);
    }

    CapturedRecord record(String url, String host, int handshake) {
        attributes.put("handshake", Integer.toString(handshake));
        CapturedRecord.Builder builder = CapturedRecord.at(span)
                .protocol("websocket")
                .url(url)
                .host(host)
                .attributes(attributes);
        time.ifPresent(builder::time);
        CapturedMessage message = CapturedMessage.of(body.bytes());
        boolean received = direction.startsWith("rec") || direction.startsWith("serv") || direction.startsWith("in");
        return (received ? builder.response(message) : builder.request(message))
                .problems(problems)
                .build();
    }
}

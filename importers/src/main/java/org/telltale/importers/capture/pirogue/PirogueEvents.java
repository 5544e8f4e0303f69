package org.telltale.importers.capture.pirogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.telltale.importers.capture.text.EpochUnit;
import org.telltale.importers.capture.text.HexText;
import org.telltale.importers.capture.text.ReadText;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import tools.jackson.databind.JsonNode;

/// Makes records of events: of a cipher's call each, of a socket's calls together one for each connection.
final class PirogueEvents {
    private static final int MOST_WAITING = 100_000;
    private static final long MOST_BYTES = 16 << 20;
    private static final int LONGEST = 1024;

    private final ExchangeSink sink;
    private final Map<String, Connection> connections = new HashMap<>();
    private final List<Supplier<CapturedRecord>> waiting = new ArrayList<>();
    private long bytes;

    PirogueEvents(ExchangeSink sink) {
        this.sink = sink;
    }

    void take(JsonNode event, Span span) {
        JsonNode data = event.path("data");
        if (data.has("socket_event_type")) {
            socket(event, data, span);
        } else {
            CapturedRecord record = cipher(event, data, span);
            waiting.add(() -> record);
            bytes += span.length();
        }
        if (waiting.size() > MOST_WAITING || bytes > MOST_BYTES) {
            end();
        }
    }

    /// Lets all leave in the order in which they began.
    void end() {
        waiting.forEach(record -> sink.record(record.get()));
        waiting.clear();
        connections.clear();
        bytes = 0;
    }

    private void socket(JsonNode event, JsonNode data, Span span) {
        String key = String.join(
                " ",
                data.path("socket_type").asString(""),
                data.path("pid").asString(""),
                data.path("local_ip").asString(""),
                data.path("local_port").asString(""),
                data.path("dest_ip").asString(""),
                data.path("dest_port").asString(""));
        connections.computeIfAbsent(key, _ -> begin(event, span)).add(event);
    }

    private Connection begin(JsonNode event, Span span) {
        Connection connection = new Connection(event, span);
        waiting.add(connection::record);
        bytes += span.length();
        return connection;
    }

    private static CapturedRecord cipher(JsonNode event, JsonNode data, Span span) {
        CapturedRecord.Builder builder = CapturedRecord.at(span)
                .protocol("cipher")
                .requestName(data.path("alg").asString(""))
                .request(CapturedMessage.of(hex(data, "in")))
                .response(CapturedMessage.of(hex(data, "out")));
        Map<String, String> attributes = describe(event);
        put(attributes, "iv", data.path("iv").asString(""));
        put(attributes, "key", data.path("key").asString(""));
        put(attributes, "stack", stack(data));
        time(event).ifPresent(builder::time);
        return builder.attributes(attributes).build();
    }

    private static Bytes hex(JsonNode data, String key) {
        byte[] text = data.path(key).asString("").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ReadText read = HexText.read(text, 0, text.length);
        return read.fault().isEmpty() ? read.bytes() : Bytes.of(text);
    }

    private static Map<String, String> describe(JsonNode event) {
        Map<String, String> attributes = new TreeMap<>();
        put(attributes, "app", event.path("process").asString(""));
        String pid = event.path("pid").asString("");
        put(
                attributes,
                "process id",
                pid.isEmpty() ? event.path("data").path("pid").asString("") : pid);
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (!value.isEmpty() && value.length() <= LONGEST) {
            attributes.put(name, value);
        }
    }

    /// The frames of the app's own code, the innermost first: those of the platform say nothing.
    private static String stack(JsonNode data) {
        StringBuilder frames = new StringBuilder();
        for (JsonNode frame : data.path("stack").values()) {
            String type = frame.path("class").asString("");
            boolean platform = type.startsWith("java.")
                    || type.startsWith("android.")
                    || type.startsWith("com.android.")
                    || type.startsWith("libcore.")
                    || type.startsWith("dalvik.");
            String text = type + "." + frame.path("method").asString("") + ":"
                    + frame.path("line").asString("");
            if (!platform && !type.isEmpty() && frames.length() + text.length() < LONGEST) {
                frames.append(frames.isEmpty() ? "" : " < ").append(text);
            }
        }
        return frames.toString();
    }

    private static Optional<Instant> time(JsonNode event) {
        String text = event.path("timestamp").asString("");
        return EpochUnit.guess(text).flatMap(unit -> unit.read(text));
    }

    /// What the calls of one connection say together.
    private static final class Connection {
        private final JsonNode first;
        private final Span span;
        private final Map<String, Integer> calls = new TreeMap<>();
        private Optional<Instant> last = Optional.empty();
        private String stack = "";

        Connection(JsonNode first, Span span) {
            this.first = first;
            this.span = span;
        }

        void add(JsonNode event) {
            calls.merge(event.path("data").path("socket_event_type").asString(""), 1, Integer::sum);
            last = time(event).or(() -> last);
            stack = stack.isEmpty() ? stack(event.path("data")) : stack;
        }

        CapturedRecord record() {
            JsonNode data = first.path("data");
            Map<String, String> attributes = describe(first);
            put(attributes, "client ip", data.path("local_ip").asString(""));
            put(attributes, "client port", data.path("local_port").asString(""));
            put(attributes, "server ip", data.path("dest_ip").asString(""));
            put(attributes, "server port", data.path("dest_port").asString(""));
            put(attributes, "transport", data.path("socket_type").asString(""));
            put(attributes, "stack", stack);
            calls.forEach((call, count) -> put(attributes, "calls of " + call, Integer.toString(count)));
            CapturedRecord.Builder builder = CapturedRecord.at(span)
                    .protocol("socket")
                    .host(data.path("dest_ip").asString("").replaceFirst("^::ffff:", ""))
                    .request(CapturedMessage.of(Bytes.EMPTY));
            Optional<Instant> from = time(first);
            from.ifPresent(builder::time);
            from.flatMap(start -> last.map(end -> Duration.between(start, end)))
                    .filter(length -> !length.isNegative())
                    .ifPresent(builder::duration);
            return builder.attributes(attributes).build();
        }
    }
}

package org.telltale.importers.capture.har;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.importers.capture.text.EpochUnit;
import org.telltale.importers.capture.text.HostName;
import org.telltale.importers.capture.text.TimeText;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;

/// One entry of a HAR while it is read; what was read before damage can still be taken.
final class HarEntry {
    private static final int MAX_ATTRIBUTE = 256;
    private static final int MAX_ATTRIBUTES = 64;
    private static final BigDecimal LONGEST_MS = BigDecimal.valueOf(1L << 50);

    private final JsonCursor cursor;
    private final List<Problem> problems;
    private final HarSide request;
    private final HarSide response;
    private final HarMessages messages;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final long start;
    private Optional<Instant> time = Optional.empty();
    private Optional<Duration> duration = Optional.empty();
    private boolean started;

    /// An entry that begins at the cursor.
    HarEntry(JsonCursor cursor, List<Problem> problems, Attachments files) {
        this.cursor = cursor;
        this.problems = problems;
        this.request = new HarSide(cursor, "request", files);
        this.response = new HarSide(cursor, "response", files);
        this.messages = new HarMessages(cursor);
        this.start = cursor.tokenStart();
    }

    void read() {
        cursor.object("an entry", this::key);
    }

    private void key(String key) {
        switch (key) {
            case "request" -> request.read();
            case "response" -> response.read();
            case "startedDateTime" -> time();
            case "time" -> duration();
            case "timings" -> cursor.object(key, this::timing);
            case "_webSocketMessages" -> messages.read("websocket");
            case "_eventSourceMessages" -> messages.read("event-stream");
            case "_webSocketClose" -> parts(key, "close ", Set.of("code", "reason"));
            case "_securityDetails" -> parts(key, "tls ", Set.of("protocol", "subjectName", "issuer"));
            case "serverIPAddress", "_ip_addr" -> attribute("server ip");
            case "_serverPort" -> attribute("server port");
            case "connection" -> attribute("connection");
            case "_resourceType" -> attribute("resource type");
            case "_app", "_appName", "_clientApp", "_processName" -> attribute("app");
            case "pageref" -> attribute("page");
            default -> attribute(key);
        }
    }

    private void attribute(String name) {
        if (cursor.isScalar() && attributes.size() < MAX_ATTRIBUTES) {
            String value = cursor.text(name);
            if (!value.isEmpty() && value.length() <= MAX_ATTRIBUTE) {
                attributes.put(name, value);
            }
        }
    }

    private void parts(String key, String prefix, Set<String> wanted) {
        if (!cursor.isObject()) {
            attribute(prefix.strip());
            return;
        }
        cursor.object(key, part -> {
            if (wanted.contains(part)) {
                attribute(
                        switch (prefix + part) {
                            case "tls protocol" -> "tls version";
                            case "tls subjectName" -> "certificate subject";
                            case "tls issuer" -> "certificate issuer";
                            default -> prefix + part;
                        });
            }
        });
    }

    private void time() {
        started = true;
        String text = cursor.isScalar() ? cursor.text("startedDateTime") : "";
        Optional<TimeText> written = TimeText.read(text);
        time = written.map(TimeText::instant)
                .or(() -> EpochUnit.guess(text).flatMap(unit -> unit.read(text)))
                .filter(moment -> !moment.isBefore(Instant.EPOCH));
        if (time.isEmpty() && !cursor.isNull()) {
            cursor.warn("startedDateTime is no date since 1970; the entry has no time");
        } else if (written.filter(read -> !read.zoned()).isPresent()) {
            cursor.warn("startedDateTime names no zone; it is read as UTC");
        }
    }

    private void duration() {
        duration = cursor.number()
                .filter(ms -> ms.signum() >= 0 && ms.compareTo(LONGEST_MS) < 0)
                .map(ms -> Duration.ofNanos(ms.movePointRight(6).longValue()));
    }

    private void timing(String phase) {
        cursor.number()
                .filter(ms -> ms.signum() >= 0)
                .ifPresent(ms -> attributes.put("timing " + phase, ms.toPlainString()));
    }

    /// Whether enough was read to be an entry and not some other object.
    boolean isEntry() {
        return request.isPresent() || started && response.isPresent();
    }

    /// The record of what was read, which ends at `end`.
    CapturedRecord record(long end) {
        String host = HostName.of(request.url());
        CapturedRecord.Builder builder = CapturedRecord.at(new Span(start, end - start))
                .protocol("http")
                .method(request.method())
                .url(request.url())
                .host(host.isEmpty() ? hostHeader() : host);
        time.ifPresent(builder::time);
        duration.ifPresent(builder::duration);
        if (request.isPresent()) {
            builder.request(request.message());
        }
        boolean answered = response.isPresent() && (response.status().orElse(0) > 0 || response.hasHeaders());
        if (answered) {
            builder.response(response.message());
        }
        response.status().filter(status -> status > 0).ifPresent(builder::status);
        describe(answered);
        return builder.attributes(attributes).problems(List.copyOf(problems)).build();
    }

    private String hostHeader() {
        return request.header("host")
                .or(() -> request.header(":authority"))
                .map(HostName::withoutPort)
                .orElse("");
    }

    private void describe(boolean answered) {
        putUnlessEmpty("http version", request.version());
        if (!response.version().equals(request.version())) {
            putUnlessEmpty("response http version", response.version());
        }
        attributes.putAll(request.attributes());
        attributes.putAll(response.attributes());
        if (answered) {
            String form = response.bodyForm();
            attributes.put("response body", form.equals("not captured") ? form : form + ", after decoding");
        } else if (response.isPresent()) {
            response.status().ifPresent(status -> attributes.put("status as stated", Integer.toString(status)));
        }
        if (!request.bodyForm().equals("not captured")) {
            attributes.put("request body", request.bodyForm());
        }
    }

    private void putUnlessEmpty(String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }

    /// The WebSocket messages of this entry as records of their own.
    List<CapturedRecord> messages(CapturedRecord handshake, int number) {
        return new ArrayList<>(messages.records(handshake, number));
    }
}

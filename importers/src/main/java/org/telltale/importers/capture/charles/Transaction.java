package org.telltale.importers.capture.charles;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.importers.capture.text.TimeText;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;

/// A transaction while it is read; what was read before damage can still be taken.
final class Transaction {
    private final JsonCursor cursor;
    private final long start;
    private final List<Problem> problems;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final TransactionSide request;
    private final TransactionSide response;
    private final List<SocketMessage> messages = new ArrayList<>();
    private Optional<Instant> time = Optional.empty();
    private Optional<Duration> duration = Optional.empty();
    private long end;

    Transaction(JsonCursor cursor, long start, List<Problem> problems) {
        this.cursor = cursor;
        this.start = start;
        this.end = start;
        this.problems = problems;
        this.request = new TransactionSide(cursor, "request");
        this.response = new TransactionSide(cursor, "response");
    }

    void read() {
        cursor.object("a transaction", key -> {
            switch (key) {
                case "request" -> request.read();
                case "response" -> response.read();
                case "times" -> cursor.object(key, this::time);
                case "durations" -> cursor.object(key, this::duration);
                case "ssl" -> cursor.object(key, this::tls);
                case "webSocketMessages", "messages" -> cursor.array(key, this::message);
                case "clientAddress" -> put("client ip", bare(word()));
                case "clientPort" -> put("client port", word());
                case "remoteAddress" -> put("server ip", bare(word()));
                case "notes" -> put("comment", word());
                case "errorMessage" -> put("error", word());
                default -> words.put(key, word());
            }
        });
    }

    private String word() {
        String text = cursor.isScalar() ? cursor.text("") : "";
        return text.length() <= 1 << 16 ? text : "";
    }

    private void put(String name, String value) {
        if (!value.isEmpty() && value.length() <= 1024) {
            attributes.put(name, value);
        }
    }

    /// `host/192.0.2.1` without what stands before the address.
    private static String bare(String address) {
        return address.substring(address.indexOf('/') + 1);
    }

    private void time(String key) {
        if (key.equals("start")) {
            String text = word();
            time = TimeText.read(text).map(TimeText::instant).filter(moment -> moment.isAfter(Instant.EPOCH));
            if (time.isEmpty() && !text.isEmpty()) {
                cursor.warn("the start is no date since 1970; the transaction has no time");
            }
        }
    }

    private void duration(String key) {
        Optional<Duration> taken = cursor.number()
                .filter(ms -> ms.signum() >= 0 && ms.precision() - ms.scale() < 15)
                .map(ms -> Duration.ofNanos(ms.movePointRight(6).longValue()));
        if (key.equals("total")) {
            duration = taken;
        } else {
            taken.ifPresent(_ -> put("timing " + key, word()));
        }
    }

    private void tls(String key) {
        switch (key) {
            case "protocol" -> put("tls version", word().replaceFirst("^TLSv", "TLS "));
            case "cipherSuite" -> put("cipher suite", word());
            default -> {}
        }
    }

    private void message() {
        SocketMessage message = new SocketMessage(cursor);
        message.read();
        messages.add(message);
    }

    void endsAt(long offset) {
        end = offset;
    }

    long end() {
        return end;
    }

    boolean isTransaction() {
        return words.containsKey("host") || words.containsKey("method") || request.isPresent();
    }

    private String get(String key) {
        return words.getOrDefault(key, "");
    }

    private String url() {
        String port = get("port").isEmpty() ? get("actualPort") : get("port");
        String host = get("host").indexOf(':') >= 0 ? "[" + get("host") + "]" : get("host");
        String scheme = get("scheme");
        boolean usual = port.isEmpty() || port.equals(scheme.equals("https") || scheme.equals("wss") ? "443" : "80");
        String authority = usual ? host : host + ":" + port;
        if (get("tunnel").equals("true") && get("method").equals("CONNECT")) {
            return host + ":" + port;
        }
        String query = get("query").isEmpty() ? "" : "?" + get("query");
        return host.isEmpty() ? "" : scheme + "://" + authority + get("path") + query;
    }

    /// Takes bodies that stand in files of their own.
    void attach(Optional<Bytes> requestBody, Optional<Bytes> responseBody) {
        requestBody.ifPresent(request::attach);
        responseBody.ifPresent(response::attach);
    }

    CapturedRecord record() {
        return builder(new Span(start, end - start)).problems(problems).build();
    }

    /// The record at another place, with problems told elsewhere.
    CapturedRecord record(Span place, List<Problem> told) {
        CapturedRecord.Builder builder = builder(place);
        problems.forEach(problem -> told.add(new Problem(problem.severity(), place, problem.message())));
        return builder.problems(told).build();
    }

    private CapturedRecord.Builder builder(Span place) {
        CapturedRecord.Builder builder = CapturedRecord.at(place)
                .protocol("http")
                .method(get("method"))
                .url(url())
                .host(get("host"));
        time.ifPresent(builder::time);
        duration.ifPresent(builder::duration);
        if (request.isPresent()) {
            builder.request(request.message());
        }
        if (response.isPresent()) {
            builder.response(response.message());
            response.status().ifPresent(builder::status);
        }
        put("http version", get("protocolVersion"));
        put("server port", get("actualPort"));
        put("outcome", get("status").equals("COMPLETE") ? "" : get("status"));
        put("tunnel", get("tunnel").equals("true") ? "yes" : "");
        attributes.putAll(request.attributes());
        attributes.putAll(response.attributes());
        return builder.attributes(attributes);
    }

    /// @param handshake number of the transaction's record
    List<CapturedRecord> messages(int handshake) {
        return messages.stream()
                .map(message -> message.record(url(), get("host"), handshake))
                .toList();
    }
}

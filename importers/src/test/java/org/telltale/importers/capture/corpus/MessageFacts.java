package org.telltale.importers.capture.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.telltale.contract.CaptureLog;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;
import tools.jackson.databind.JsonNode;

/// The facts about one file of Burp, ZAP, Fiddler or Charles.
final class MessageFacts {
    private final String path;
    private final JsonNode expected;
    private final FactTable table;
    private final List<CapturedRecord> records;
    private final List<Problem> problems;

    MessageFacts(String path, JsonNode expected, FactTable table, CaptureLog log) {
        this.path = path;
        this.expected = expected;
        this.table = table;
        this.records = log.records();
        this.problems = log.allProblems();
    }

    private void fact(String name, Object wanted, Object read) {
        table.fact(path, name, wanted, read);
    }

    private void counts(String name, Function<CapturedRecord, String> what) {
        Map<String, Integer> wanted = new TreeMap<>();
        expected.get(name)
                .properties()
                .forEach(e -> wanted.put(e.getKey(), e.getValue().asInt()));
        Map<String, Integer> read = new TreeMap<>();
        records.forEach(r -> read.merge(what.apply(r), 1, Integer::sum));
        fact(name, wanted, read);
    }

    private static String status(CapturedRecord record) {
        return record.status().map(String::valueOf).orElse("");
    }

    private void hosts() {
        Set<String> wanted = new TreeSet<>();
        expected.get("hosts").forEach(host -> wanted.add(host.asString()));
        fact(
                "hosts",
                wanted,
                new TreeSet<>(records.stream().map(CapturedRecord::host).toList()));
    }

    private List<String> words(String name) {
        List<String> words = new ArrayList<>();
        expected.get(name).forEach(word -> words.add(word.asString()));
        return words;
    }

    private long sum(String attribute) {
        return records.stream()
                .mapToLong(r -> Long.parseLong(r.attributes().getOrDefault(attribute, "0")))
                .sum();
    }

    private static long bytes(Optional<CapturedMessage> message) {
        return message.map(m -> m.body().size()).orElse(0L);
    }

    private long having(String attribute) {
        return records.stream()
                .filter(r -> r.attributes().containsKey(attribute))
                .count();
    }

    void burp() {
        fact("items", expected.get("items").asInt(), records.size());
        counts("methods", CapturedRecord::method);
        counts("statuses", MessageFacts::status);
        hosts();
        fact("first", expected.get("first").asString(), line(records.getFirst()));
        fact("last", expected.get("last").asString(), line(records.getLast()));
        fact(
                "first_time",
                expected.get("first_time").asString(),
                records.getFirst().attributes().getOrDefault("time as stated", ""));
        fact("sum_responselength", expected.get("sum_responselength").asLong(), sum("response length as stated"));
        fact("comments", expected.get("comments").asLong(), having("comment"));
        long empty = records.stream().filter(r -> r.response().isEmpty()).count();
        fact("empty_responses", expected.get("empty_responses").asLong(), empty);
        if (expected.get("base64_requests").asInt() > 0) {
            fact(
                    "decoded_response_bytes",
                    expected.get("decoded_response_bytes").asLong(),
                    sum("response bytes"));
        }
        if (expected.has("raw_cdata_lengths_equal_responselength")) {
            fact("bytes of responses", sum("response length as stated"), sum("response bytes"));
        }
    }

    void zap() {
        fact("separators", expected.get("separators").asInt(), records.size());
        fact(
                "request_lines",
                words("request_lines"),
                records.stream()
                        .map(r -> line(r) + " " + r.attributes().getOrDefault("http version", ""))
                        .toList());
        fact(
                "status_lines",
                words("status_lines"),
                records.stream()
                        .map(r -> "HTTP/1.1 " + status(r) + " " + r.attributes().getOrDefault("reason", ""))
                        .toList());
        for (CapturedRecord record : records) {
            String length = record.response()
                    .flatMap(m -> m.headers().first("content-length"))
                    .orElse("");
            fact("content-length", length, Long.toString(bytes(record.response())));
        }
    }

    void saz() {
        fact("sessions", expected.get("sessions").asInt(), records.size());
        counts("methods", CapturedRecord::method);
        counts("statuses", MessageFacts::status);
        fact("first", expected.get("first").asString(), requestLine(records.getFirst()));
        fact("last", expected.get("last").asString(), requestLine(records.getLast()));
        long bodies = records.stream().mapToLong(r -> bytes(r.response())).sum();
        fact("response_body_bytes_raw", expected.get("response_body_bytes_raw").asLong(), bodies);
        fact(
                "unsafe_names",
                !expected.get("unsafe_names").isEmpty(),
                problems.stream().anyMatch(p -> p.message().contains("further files")));
    }

    void charles() {
        if (expected.has("request_lines")) {
            fact(
                    "request_lines",
                    words("request_lines"),
                    records.stream()
                            .map(r -> r.attributes().getOrDefault("request line", ""))
                            .toList());
            return;
        }
        fact("entries", expected.get("entries").asInt(), records.size());
        counts("methods", CapturedRecord::method);
        counts("statuses", MessageFacts::status);
        hosts();
        fact("first", expected.get("first").asString(), line(records.getFirst()));
        fact("last", expected.get("last").asString(), line(records.getLast()));
        fact("notes", expected.get("notes").asLong(), having("comment"));
        fact(
                "first_start",
                java.time.OffsetDateTime.parse(expected.get("first_start").asString())
                        .toInstant(),
                records.getFirst().time().orElseThrow());
        Map<String, Integer> kinds = new TreeMap<>();
        for (CapturedRecord r : records) {
            kinds.merge("request:" + kind(r, "request body"), 1, Integer::sum);
            kinds.merge("response:" + kind(r, "response body"), 1, Integer::sum);
        }
        Map<String, Integer> wanted = new TreeMap<>();
        expected.get("body_kinds")
                .properties()
                .forEach(e -> wanted.put(e.getKey(), e.getValue().asInt()));
        fact("body_kinds", wanted, kinds);
    }

    private static String kind(CapturedRecord record, String attribute) {
        String form = record.attributes().getOrDefault(attribute, "not captured");
        return form.equals("not captured") ? "absent" : form;
    }

    private static String line(CapturedRecord record) {
        String line = record.method() + " " + record.url();
        return line.substring(0, Math.min(200 + record.method().length() + 1, line.length()));
    }

    private static String requestLine(CapturedRecord record) {
        return line(record) + " " + record.attributes().getOrDefault("http version", "");
    }
}

package org.telltale.importers.capture.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.telltale.contract.CaptureLog;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.session.Sha256;
import tools.jackson.databind.JsonNode;

/// The facts about one flow file.
final class FlowFacts {
    private final String path;
    private final JsonNode expected;
    private final FactTable table;

    FlowFacts(String path, JsonNode expected, FactTable table) {
        this.path = path;
        this.expected = expected;
        this.table = table;
    }

    void compare(CaptureLog log) {
        List<CapturedRecord> records = log.records();
        List<CapturedRecord> http = records.stream()
                .filter(r -> r.protocol().equals("http")
                        && expected.get("types").path("tcp").isMissingNode())
                .toList();
        List<CapturedRecord> old = oldMessages(records, http);
        Set<String> sockets = new LinkedHashSet<>();
        old.forEach(r -> sockets.add(r.attributes().getOrDefault("flow", "")));
        int streams = expected.get("types").path("tcp").asInt(0);
        fact("tnetstring_records", expected.get("tnetstring_records").asInt(), http.size() + sockets.size() + streams);
        fact("error", expected.has("tnetstring_error"), !log.problems().isEmpty());
        fact("format_versions", versions(), count(streams > 0 ? records : http, "format version", sockets.size()));
        fact("methods", counts("methods"), count(http, CapturedRecord::method));
        fact(
                "statuses",
                counts("statuses"),
                count(http, r -> r.status().map(String::valueOf).orElse("")));
        fact("http_versions", counts("http_versions"), count(http, FlowFacts::version));
        fact(
                "hosts",
                words("hosts"),
                new TreeSet<>(http.stream().map(FlowFacts::host).toList()));
        numbers(records, http, old);
        bodies(http);
    }

    private void fact(String name, Object wanted, Object read) {
        table.fact(path, name, wanted, read);
    }

    private void numbers(List<CapturedRecord> records, List<CapturedRecord> http, List<CapturedRecord> old) {
        long socket =
                records.stream().filter(r -> r.protocol().equals("websocket")).count();
        fact("ws_messages", expected.path("ws_messages").asLong(0), socket - old.size());
        long sides = expected.get("types").has("tcp")
                ? records.stream()
                        .mapToInt(r -> (r.request().isPresent() ? 1 : 0)
                                + (r.response().isPresent() ? 1 : 0))
                        .sum()
                : old.size();
        fact("tcp_or_dns_messages", expected.path("tcp_or_dns_messages").asLong(0), sides);
        fact(
                "flows_with_error",
                expected.path("flows_with_error").asInt(0),
                having(http, "error").size());
        fact(
                "no_response",
                expected.path("no_response").asLong(0),
                http.stream().filter(r -> r.response().isEmpty()).count());
        fact(
                "request_content_null",
                expected.path("request_content_null").asInt(0),
                having(http, "request body").size());
        fact(
                "raw_request_body_bytes",
                expected.get("raw_request_body_bytes").asLong(),
                sum(http, CapturedRecord::request));
        fact(
                "raw_response_body_bytes",
                expected.get("raw_response_body_bytes").asLong(),
                sum(http, CapturedRecord::response));
        if (expected.has("first")) {
            fact("first", expected.get("first").asString(), line(http.getFirst()));
            fact("last", expected.get("last").asString(), line(http.getLast()));
        }
    }

    private void bodies(List<CapturedRecord> http) {
        List<String> wanted = new ArrayList<>();
        expected.get("first_bodies")
                .forEach(b -> wanted.add(b.get(0).asInt() + " " + b.get(1).asString()));
        List<String> read = http.stream()
                .filter(r -> !r.attributes().containsKey("response body"))
                .flatMap(r -> r.response().stream())
                .limit(wanted.size())
                .map(CapturedMessage::body)
                .map(body -> body.size() + " " + Sha256.of(body).hex().substring(0, 12))
                .toList();
        fact("first_bodies", wanted, read);
    }

    /// Messages that stand in a flow of their own.
    private static List<CapturedRecord> oldMessages(List<CapturedRecord> records, List<CapturedRecord> http) {
        return records.stream()
                .filter(r -> r.protocol().equals("websocket"))
                .filter(r -> http.stream().noneMatch(flow -> flow.span().contains(r.span())))
                .toList();
    }

    private static List<CapturedRecord> having(List<CapturedRecord> records, String attribute) {
        return records.stream()
                .filter(r -> r.attributes().containsKey(attribute))
                .toList();
    }

    private Map<String, Integer> versions() {
        Map<String, Integer> all = new TreeMap<>();
        counts("format_versions")
                .forEach((name, n) -> all.put(name.replaceAll("[\\[\\] ]", "").replace(',', '.'), n));
        return all;
    }

    private Map<String, Integer> counts(String name) {
        Map<String, Integer> counts = new TreeMap<>();
        expected.get(name)
                .properties()
                .forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return counts;
    }

    private Set<String> words(String name) {
        Set<String> words = new TreeSet<>();
        expected.get(name).forEach(word -> words.add(word.asString()));
        return words;
    }

    private static Map<String, Integer> count(List<CapturedRecord> records, String attribute, int more) {
        Map<String, Integer> counts = count(records, r -> r.attributes().getOrDefault(attribute, ""));
        counts.replaceAll((_, n) -> n + more);
        return counts;
    }

    private static Map<String, Integer> count(List<CapturedRecord> records, Function<CapturedRecord, String> what) {
        Map<String, Integer> counts = new TreeMap<>();
        records.forEach(r -> counts.merge(what.apply(r), 1, Integer::sum));
        counts.remove("");
        return counts;
    }

    private static long sum(
            List<CapturedRecord> records, Function<CapturedRecord, java.util.Optional<CapturedMessage>> side) {
        return records.stream()
                .flatMap(r -> side.apply(r).stream())
                .mapToLong(m -> m.body().size())
                .sum();
    }

    /// As the file states it; the one of 0.10 is a list of two numbers.
    private static String version(CapturedRecord record) {
        String version = record.attributes().getOrDefault("http version", "");
        boolean old = record.attributes().getOrDefault("format version", "").startsWith("0.");
        return old ? "[" + version.substring(5).replace(".", ", ") + "]" : version;
    }

    private static String host(CapturedRecord record) {
        return record.attributes().getOrDefault("requested address", record.host());
    }

    /// `GET https://host:443/path`, with the port in every case.
    private static String line(CapturedRecord record) {
        if (record.method().equals("CONNECT")) {
            return "CONNECT ://" + record.url();
        }
        String url = record.url();
        int path = url.indexOf('/', url.indexOf("://") + 3);
        String port = url.substring(0, path).replaceFirst("^[a-z]+://.*?(:\\d+)?$", "$1");
        String scheme = url.substring(0, url.indexOf(':'));
        String number = port.isEmpty() ? scheme.equals("https") ? ":443" : ":80" : port;
        String line = record.method() + " " + scheme + "://" + host(record) + number + url.substring(path);
        return line.substring(0, Math.min(200 + record.method().length() + 1, line.length()));
    }
}

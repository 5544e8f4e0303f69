package org.telltale.importers.capture.connections;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.importers.capture.text.LineScan;
import org.telltale.importers.capture.text.TimeText;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The App Privacy Report of iOS (15.2 and later): which hosts an app spoke to, and when it used camera, contacts,
/// location and the like. Record N is line N; its request is the line itself, so that it can be tagged.
public final class PrivacyReportImporter implements SessionImporter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LOOKED_AT = 20;

    @Override
    public String id() {
        return "ios-privacy-report";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("ndjson"));
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        LineScan lines = new LineScan(Bytes.of(head));
        int telling = 0;
        for (int i = 0; i < LOOKED_AT && lines.at() < head.length; i++) {
            Span line = lines.next();
            boolean whole = line.end() < head.length;
            telling += parse(Bytes.of(head), line)
                            .filter(PrivacyReportImporter::isReport)
                            .isPresent()
                    ? 1
                    : 0;
            if (!whole) {
                break;
            }
        }
        return telling > 0
                ? new Recognition(Fit.CERTAIN, "lines of an App Privacy Report: network activity or accesses of apps")
                : Recognition.NONE;
    }

    private static boolean isReport(JsonNode line) {
        boolean network = line.path("type").asString("").equals("networkActivity") && line.has("bundleID");
        return network || isAccess(line);
    }

    private static boolean isAccess(JsonNode line) {
        return line.path("accessor").has("identifier") && (line.has("category") || line.has("tccService"));
    }

    private static Optional<JsonNode> parse(Bytes bytes, Span line) {
        String text = new String(bytes.toArray(line), StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job) {
        job.check();
        Bytes bytes = source.bytes();
        LineScan lines = new LineScan(bytes);
        AccountedSink accounted = new AccountedSink(sink);
        while (lines.at() < bytes.size()) {
            job.check();
            Span line = lines.next();
            accounted.record(record(bytes, line));
            job.progress(lines.at(), bytes.size());
        }
        accounted.end(bytes.size());
    }

    private static CapturedRecord record(Bytes bytes, Span line) {
        CapturedRecord.Builder builder = CapturedRecord.at(line);
        Optional<JsonNode> read = parse(bytes, line);
        if (read.isEmpty()) {
            return builder.request(CapturedMessage.of(bytes.slice(line)))
                    .problems(List.of(Problem.error(line.offset(), line.length(), "the line is no JSON object")))
                    .build();
        }
        JsonNode node = read.get();
        builder.request(new CapturedMessage(Headers.NONE, "application/json", bytes.slice(line)));
        return (isAccess(node) ? access(builder, node) : network(builder, node)).build();
    }

    private static CapturedRecord.Builder network(CapturedRecord.Builder builder, JsonNode node) {
        boolean activity = node.path("type").asString("").equals("networkActivity");
        Optional<Instant> last = time(node, "timeStamp");
        Optional<Instant> first = time(node, "firstTimeStamp").or(() -> last);
        first.ifPresent(builder::time);
        first.flatMap(from -> last.map(to -> Duration.between(from, to)))
                .filter(length -> !length.isNegative() && !length.isZero())
                .ifPresent(builder::duration);
        return builder.protocol(activity ? "network activity" : "")
                .host(node.path("domain").asString(""))
                .attributes(attributes(
                        node,
                        Map.of(
                                "bundleID", "app",
                                "domainOwner", "domain owner",
                                "initiatedType", "initiated",
                                "domainType", "domain type",
                                "domainClassification", "domain classification",
                                "context", "website",
                                "hits", "hits")));
    }

    private static CapturedRecord.Builder access(CapturedRecord.Builder builder, JsonNode node) {
        time(node, "timeStamp").or(() -> time(node, "timestamp")).ifPresent(builder::time);
        Map<String, String> attributes = attributes(
                node, Map.of("kind", "kind", "identifier", "access", "outOfProcess", "out of process", "type", "type"));
        attributes.put("app", node.path("accessor").path("identifier").asString(""));
        String category = node.path("category").asString("");
        return builder.protocol("access")
                .requestName(category.isEmpty() ? node.path("tccService").asString("") : category)
                .attributes(attributes);
    }

    private static Map<String, String> attributes(JsonNode node, Map<String, String> names) {
        Map<String, String> attributes = new LinkedHashMap<>();
        node.properties().forEach(e -> {
            String name = names.getOrDefault(e.getKey(), "");
            String value = e.getValue().isValueNode() ? e.getValue().asString("") : "";
            if (!name.isEmpty() && !value.isEmpty() && value.length() <= 1024) {
                attributes.put(name, value);
            }
        });
        return attributes;
    }

    private static Optional<Instant> time(JsonNode node, String key) {
        return TimeText.read(node.path(key).asString("")).map(TimeText::instant);
    }
}

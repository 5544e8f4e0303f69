package org.telltale.model.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `findings.evidence.jsonl`: one JSON object a line, keys in a fixed order.
public final class EvidenceLines {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EvidenceLines() {}

    /// The name of the file beside a report.
    public static String fileName(boolean redacted) {
        return redacted ? "findings.redacted.evidence.jsonl" : "findings.evidence.jsonl";
    }

    /// The whole file; a place that several findings share has one line.
    public static String write(List<Evidence> all) {
        StringBuilder out = new StringBuilder();
        Set<String> seen = new HashSet<>();
        for (Evidence evidence : all) {
            if (seen.add(evidence.id())) {
                out.append(line(evidence)).append('\n');
            }
        }
        return out.toString();
    }

    public static String line(Evidence e) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", e.id())
                .put("exchange", e.exchange())
                .put("side", e.side().id())
                .put("file", e.file())
                .put("captureSha256", e.record().capture().hex())
                .put("entry", e.record().number())
                .put("fileOffset", e.fileSpan().offset())
                .put("fileLength", e.fileSpan().length())
                .put("path", e.path())
                .put("layer", e.layer())
                .put("offset", e.span().offset())
                .put("length", e.span().length())
                .put("bytes", e.bytes().orElse(null))
                .put("payloadSha256", e.payload().hex());
        return JSON.writeValueAsString(node);
    }

    /// Reads a line back.
    ///
    /// @throws IllegalArgumentException when it is no line of evidence
    public static Evidence parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new Evidence(
                    node.path("id").asString(),
                    new RecordId(
                            new Sha256(node.path("captureSha256").asString()),
                            node.path("entry").asInt()),
                    node.path("exchange").asString(),
                    Side.of(node.path("side").asString()),
                    node.path("file").asString(),
                    span(node, "fileOffset", "fileLength"),
                    node.path("path").asString(),
                    node.path("layer").asInt(),
                    span(node, "offset", "length"),
                    node.path("bytes").isString()
                            ? Optional.of(node.path("bytes").asString())
                            : Optional.empty(),
                    new Sha256(node.path("payloadSha256").asString()),
                    OptionalLong.empty());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a line of evidence", e);
        }
    }

    private static Span span(JsonNode node, String offset, String length) {
        return new Span(node.path(offset).asLong(), node.path(length).asLong());
    }
}

package org.telltale.model.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.Study;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Chooses lines of evidence to show how one is checked by hand: the first, and the first of each deeper decoder.
final class CheckLines {
    private static final int MOST = 5;
    private static final int SHORT = 40;
    private static final String JSON_LINES = "jsonl";

    private record Step(JsonNode node, String filter) {}

    private record Found(String filter, String unwrap) {}

    private final Study study;
    private final Map<Sha256, byte[]> files = new HashMap<>();

    private CheckLines(Study study) {
        this.study = study;
    }

    static List<Report.CheckLine> of(Study study, List<Finding> findings) throws IOException {
        CheckLines lines = new CheckLines(study);
        List<Report.CheckLine> chosen = new ArrayList<>();
        for (Evidence evidence : choose(findings)) {
            chosen.add(lines.line(evidence));
        }
        return chosen;
    }

    /// One for each way down, where the bytes stand unchanged in the payload and are no secret.
    private static List<Evidence> choose(List<Finding> findings) {
        Map<String, Evidence> ways = new java.util.LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Finding.Part part : finding.parts()) {
                Evidence first = part.evidence().getFirst();
                if (first.payloadOffset().isPresent()
                        && first.bytes().isPresent()
                        && first.span().length() <= SHORT) {
                    ways.putIfAbsent(finding.group() + first.path().replaceAll(":[^|]*", ""), first);
                }
            }
        }
        return ways.values().stream().limit(MOST).toList();
    }

    private Report.CheckLine line(Evidence evidence) throws IOException {
        Sha256 capture = evidence.record().capture();
        Path file = study.folder().resolve("captures").resolve(capture.hex());
        boolean jsonLines = study.sessions().stream()
                .filter(session -> session.capture().equals(capture))
                .map(Session::format)
                .anyMatch(JSON_LINES::equals);
        if (!jsonLines || !Files.isRegularFile(file)) {
            return new Report.CheckLine(evidence, 0, "", "");
        }
        byte[] bytes = files.containsKey(capture) ? files.getOrDefault(capture, new byte[0]) : Files.readAllBytes(file);
        files.put(capture, bytes);
        int from = (int) evidence.fileSpan().offset();
        String entry = new String(bytes, from, (int) evidence.fileSpan().length(), StandardCharsets.UTF_8);
        Optional<Found> found = find(entry, evidence.payload());
        return new Report.CheckLine(
                evidence,
                lineNumber(bytes, from),
                found.map(Found::filter).orElse(""),
                found.map(Found::unwrap).orElse(""));
    }

    private static long lineNumber(byte[] bytes, int offset) {
        long line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /// Looks through a line for the text that the payload came from, so that no mapping has to be known.
    private static Optional<Found> find(String entry, Sha256 payload) {
        try {
            ArrayDeque<Step> rest =
                    new ArrayDeque<>(List.of(new Step(JsonMapper.shared().readTree(entry), "")));
            while (!rest.isEmpty()) {
                Step step = rest.poll();
                Optional<Found> found = step.node.isString() ? unwrap(step, payload) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
                step.node.properties().forEach(p -> rest.add(new Step(p.getValue(), step.filter + key(p.getKey()))));
            }
        } catch (JacksonException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? "." + name : ".\"" + name.replaceAll("[\"\\\\']", "") + "\"";
    }

    private static Optional<Found> unwrap(Step step, Sha256 payload) {
        String text = step.node.asString();
        for (String way : List.of("xxd -r -p", "base64 -d", "")) {
            if (bytes(text, way)
                    .map(b -> Sha256.of(org.telltale.model.bytes.Bytes.of(b)))
                    .filter(payload::equals)
                    .isPresent()) {
                return Optional.of(new Found(step.filter, way));
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> bytes(String text, String way) {
        try {
            return Optional.of(
                    switch (way) {
                        case "xxd -r -p" -> HexFormat.of().parseHex(text);
                        case "base64 -d" -> Base64.getMimeDecoder().decode(text);
                        default -> text.getBytes(StandardCharsets.UTF_8);
                    });
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

package org.telltale.importers.capture.har;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.importers.capture.Shared;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.CsvRows;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what is read with facts by another tool, over every HAR of the shared corpus.
class HarCorpusTest {
    private static final JsonMapper JSON = new JsonMapper();

    /// Facts that differ for a reason, by file and fact.
    private static final Map<String, String> EXPLAINED = Map.of(
            "har-hostile/base64_variants.har base64_decoded_bytes",
            "wrapped, url-safe and unpadded base64 is read; the other tool gave up on some of it",
            "har/perfcascade/chrome_enorm-magazin.de.har base64_decoded_bytes",
            "texts that are no base64 are kept as texts");

    /// What must be read of files that the other tool cannot parse: records.
    private static final Map<String, Integer> UNPARSED = Map.of(
            "har-hostile/deep_in_custom.har", 1,
            "har-hostile/jsonc_comments.har", 1,
            "har-hostile/trailing_garbage.har", 1,
            "har-hostile/utf16le_bom.har", 1,
            "har-hostile/chrome_truncated.har", 2,
            "har-hostile/empty_file.har", 0,
            "har/harviewer/not-json.har", 0,
            "har/mitmproxy/brokenfile.har", 0);

    private int files;
    private int facts;
    private int agreed;
    private int explained;
    private final List<String> unexplained = new ArrayList<>();

    @Test
    void agreesWithTheFactsOfAnotherToolOrSaysWhyNot() throws IOException {
        assumeTrue(Shared.has("corpus/MANIFEST.csv"), "no shared corpus");
        String manifest = Files.readString(Shared.folder("corpus/MANIFEST.csv"), StandardCharsets.UTF_8);
        CsvRows rows = new CsvRows(manifest, ',');
        while (rows.hasNext()) {
            List<String> cells = rows.next().cells();
            if (cells.get(0).startsWith("har/") || cells.get(0).startsWith("har-hostile/")) {
                compare(cells.get(0), JSON.readTree(cells.get(9)));
            }
        }
        System.out.printf(
                "format  files  facts  agreed  explained  not yet%nhar     %5d  %5d  %6d  %9d  %7d%n",
                files, facts, agreed, explained, unexplained.size());
        assertTrue(files > 50, files + " files");
        assertEquals(List.of(), unexplained);
    }

    private void compare(String path, JsonNode expected) throws IOException {
        files++;
        Path file = Shared.folder("corpus").resolve(path);
        CaptureLog log = new CaptureLog();
        boolean malformed = false;
        try {
            new HarImporter()
                    .read(
                            new CaptureSource(path, Bytes.of(Files.readAllBytes(file))),
                            ImportOptions.NONE,
                            log,
                            JobContext.NONE);
        } catch (MalformedCaptureException _) {
            malformed = true;
        }
        JsonNode inner = expected.has("jsonp_inner") ? expected.get("jsonp_inner") : expected;
        if (inner.has("json") || inner.path("utf8").asString("").equals("invalid")) {
            int records = UNPARSED.getOrDefault(path, -1);
            fact(path, "records", records, log.records().size());
            fact(path, "is told", true, malformed || !log.allProblems().isEmpty() || records == 1);
        } else if (!inner.path("entries").isNumber()) {
            fact(path, "no records", 0, log.records().size());
        } else {
            facts(path, inner, log);
        }
    }

    private void facts(String path, JsonNode expected, CaptureLog log) {
        List<CapturedRecord> entries = log.records().stream()
                .filter(r -> !r.protocol().equals("websocket"))
                .toList();
        int skipped = (int) log.problems().stream()
                .filter(p -> p.message().startsWith("an entry is not an object"))
                .count();
        fact(path, "entries", expected.get("entries").asInt(), entries.size() + skipped);
        fact(path, "methods", counts(expected.get("methods")), count(entries, CapturedRecord::method));
        fact(path, "statuses", counts(expected.get("statuses")), count(entries, HarCorpusTest::status));
        fact(
                path,
                "ws_messages",
                expected.path("ws_messages").asInt(0),
                log.records().size() - entries.size());
        fact(
                path,
                "first_url",
                cut(expected.get("first_url")),
                cut(entries.getFirst().url()));
        if (skipped == 0) {
            fact(
                    path,
                    "last_url",
                    cut(expected.get("last_url")),
                    cut(entries.getLast().url()));
        }
        JsonNode bodies = expected.get("bodies");
        fact(path, "text bodies", bodies.get("text").asInt(), bodies(entries, "text, after decoding"));
        fact(path, "base64 bodies", bodies.get("base64").asInt(), bodies(entries, "base64, after decoding"));
        fact(path, "base64_decoded_bytes", bodies.get("base64_decoded_bytes").asLong(), base64Bytes(entries));
        fact(path, "text_chars", bodies.get("text_chars").asLong(), textCharacters(entries));
    }

    private void fact(String path, String name, Object expected, Object read) {
        facts++;
        if (expected.equals(read)) {
            agreed++;
        } else if (EXPLAINED.containsKey(path + " " + name)) {
            explained++;
        } else {
            unexplained.add(path + " " + name + ": expected " + expected + ", read " + read);
        }
    }

    private static Map<String, Integer> counts(JsonNode node) {
        Map<String, Integer> counts = new TreeMap<>();
        node.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return counts;
    }

    private static Map<String, Integer> count(
            List<CapturedRecord> entries, java.util.function.Function<CapturedRecord, String> what) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(what.apply(entry), 1, Integer::sum));
        return counts;
    }

    private static String status(CapturedRecord entry) {
        return entry.status().map(String::valueOf).orElse(entry.attributes().getOrDefault("status as stated", ""));
    }

    private static String cut(JsonNode url) {
        return cut(url.asString(""));
    }

    private static String cut(String url) {
        return url.substring(0, Math.min(200, url.length()));
    }

    private static boolean isBody(CapturedRecord entry, String form) {
        return form.equals(entry.attributes().get("response body"))
                && entry.response().filter(r -> !r.body().isEmpty()).isPresent();
    }

    private static int bodies(List<CapturedRecord> entries, String form) {
        return (int) entries.stream().filter(entry -> isBody(entry, form)).count();
    }

    private static long base64Bytes(List<CapturedRecord> entries) {
        return entries.stream()
                .filter(entry -> isBody(entry, "base64, after decoding"))
                .mapToLong(entry -> entry.response().orElseThrow().body().size())
                .sum();
    }

    private static long textCharacters(List<CapturedRecord> entries) {
        return entries.stream()
                .filter(entry -> isBody(entry, "text, after decoding"))
                .map(entry -> new String(entry.response().orElseThrow().body().toArray(), StandardCharsets.UTF_8))
                .mapToLong(text -> text.codePointCount(0, text.length()))
                .sum();
    }
}

package org.telltale.importers.capture.warc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.telltale.importers.capture.archive.GzipFile;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.CsvRows;
import org.telltale.model.capture.DamagedEntryException;
import org.telltale.model.capture.EntrySink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what is read with facts by another tool, over every web archive of the shared corpus.
class WarcCorpusTest {
    private static final JsonMapper JSON = new JsonMapper();

    /// Why ours differs, by file and fact.
    private static final Map<String, String> EXPLAINED = new TreeMap<>();

    static {
        for (String fact : List.of("requests", "responses", "revisits", "statuses", "first_uri", "last_uri")) {
            EXPLAINED.put(
                    "warc/example-bad.warc.gz.bad " + fact,
                    "all records in one gzip member: the other tool gives up, and here they are read");
        }
        for (String fact : List.of("first_uri", "last_uri")) {
            EXPLAINED.put(
                    "warc/example-space-in-target-uri.warc.gz " + fact,
                    "the address is kept as the file writes it, with blanks");
        }
        EXPLAINED.put(
                "warc/example-wrong-chunks.warc.gz requests",
                "after a record of a wrong length the other tool gives up, and here the next is found");
    }

    private int files;
    private int agreed;
    private final List<String> explained = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    @Test
    void agreesWithTheFactsOfAnotherToolOrSaysWhyNot() throws IOException, MalformedCaptureException {
        assumeTrue(Shared.has("corpus/MANIFEST.csv"), "no shared corpus");
        String manifest = Files.readString(Shared.folder("corpus/MANIFEST.csv"), StandardCharsets.UTF_8);
        CsvRows rows = new CsvRows(manifest, ',');
        while (rows.hasNext()) {
            List<String> cells = rows.next().cells();
            if (cells.get(0).startsWith("warc/")) {
                compare(cells.get(0), JSON.readTree(cells.get(9)));
            }
        }
        System.out.printf(
                "format  files  facts  agreed  explained  not yet%nwarc    %5d  %5d  %6d  %9d  %7d%n",
                files, agreed + explained.size() + open.size(), agreed, explained.size(), open.size());
        explained.forEach(line -> System.out.println("    " + line));
        assertTrue(files >= 9, files + " files");
        assertEquals(List.of(), open);
    }

    private void compare(String path, JsonNode facts) throws IOException, MalformedCaptureException {
        files++;
        CaptureLog log = new CaptureLog();
        new WarcImporter().read(new CaptureSource(path, content(path)), ImportOptions.NONE, log, JobContext.NONE);
        List<CapturedRecord> records = log.records();
        JsonNode kinds = facts.get("records");
        fact(path, "requests", kinds.path("request").asInt(0), count(records, "request"));
        fact(path, "responses", kinds.path("response").asInt(0), count(records, "response"));
        fact(path, "resources", kinds.path("resource").asInt(0), count(records, "resource"));
        fact(path, "revisits", kinds.path("revisit").asInt(0), count(records, "revisit"));
        Map<String, Integer> statuses = new TreeMap<>();
        records.forEach(r -> r.status().ifPresent(status -> statuses.merge("" + status, 1, Integer::sum)));
        Map<String, Integer> expected = new TreeMap<>();
        facts.get("statuses")
                .properties()
                .forEach(e -> expected.put(e.getKey(), e.getValue().asInt()));
        fact(path, "statuses", expected, statuses);
        fact(
                path,
                "first_uri",
                facts.path("first_uri").asString(""),
                records.getFirst().url());
        fact(
                path,
                "last_uri",
                facts.path("last_uri").asString(""),
                records.getLast().url());
    }

    private static int count(List<CapturedRecord> records, String kind) {
        return (int) records.stream()
                .filter(r -> {
                    String other = r.attributes().getOrDefault("record", "response");
                    return kind.equals("request")
                            ? r.request().isPresent()
                            : r.response().isPresent() && kind.equals(other);
                })
                .count();
    }

    private void fact(String path, String name, Object theirs, Object ours) {
        if (theirs.equals(ours)) {
            agreed++;
        } else if (EXPLAINED.containsKey(path + " " + name)) {
            explained.add(path + " " + name + ": " + EXPLAINED.get(path + " " + name));
        } else {
            open.add(path + " " + name + ": expected " + theirs + ", read " + ours);
        }
    }

    /// As an import unpacks it: compressed ones are captures inside an archive.
    private static Bytes content(String path) throws IOException, MalformedCaptureException {
        Path file = Shared.folder("corpus").resolve(path);
        Bytes bytes = Bytes.of(Files.readAllBytes(file));
        if (new GzipFile().probe(bytes.toArray()).fit() == org.telltale.model.probe.Fit.NONE) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GzipFile()
                .open(
                        new CaptureSource(path, bytes),
                        new EntrySink() {
                            @Override
                            public void entry(String name, Span packed, InputStream content) throws IOException {
                                try {
                                    content.transferTo(out);
                                } catch (DamagedEntryException _) {
                                    // what stands before the damage is looked at
                                }
                            }

                            @Override
                            public void closed(String name, Span packed, String why) {}
                        },
                        JobContext.NONE);
        return Bytes.of(out.toByteArray());
    }
}

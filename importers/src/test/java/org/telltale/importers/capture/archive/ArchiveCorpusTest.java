package org.telltale.importers.capture.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telltale.importers.capture.Shared;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CsvRows;
import org.telltale.model.capture.DamagedEntryException;
import org.telltale.model.capture.EntrySink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import org.telltale.model.session.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what comes out with facts by other tools, over every compressed file and archive of the shared corpus.
class ArchiveCorpusTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<CaptureArchive> FORMATS =
            List.of(new ZipArchive(), new GzipFile(), new XzFile(), new ZstandardFile(), new Bzip2File());

    /// Why ours differs, by file and fact.
    private static final Map<String, String> EXPLAINED = Map.of(
            "compress/stacked_gzip_br_gzip.bin size",
                    "the outermost gzip alone is opened: Brotli has no mark of its own",
            "compress/stacked_gzip_br_gzip.bin hash",
                    "the outermost gzip alone is opened: Brotli has no mark of its own");

    private int files;
    private int agreed;
    private final List<String> explained = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    /// What came out, hashed as it came.
    private static final class Sum implements EntrySink {
        private final MessageDigest digest = Sha256.digest();
        private long size;
        private int entries;
        private String remark = "";

        @Override
        public void entry(String name, Span packed, InputStream content) throws IOException {
            entries++;
            byte[] step = new byte[1 << 14];
            try {
                for (int count = content.read(step); count >= 0; count = content.read(step)) {
                    digest.update(step, 0, count);
                    size += count;
                }
            } catch (DamagedEntryException e) {
                remark = String.valueOf(e.getMessage());
            }
        }

        @Override
        public void closed(String name, Span packed, String why) {
            remark = why;
        }
    }

    @Test
    void agreesWithTheFactsOfOtherToolsOrSaysWhyNot() throws IOException {
        assumeTrue(Shared.has("corpus/MANIFEST.csv"), "no shared corpus");
        String manifest = Files.readString(Shared.folder("corpus/MANIFEST.csv"), StandardCharsets.UTF_8);
        CsvRows rows = new CsvRows(manifest, ',');
        while (rows.hasNext()) {
            List<String> cells = rows.next().cells();
            if (cells.get(0).startsWith("compress/") || cells.get(0).startsWith("saz/")) {
                compare(cells.get(0), JSON.readTree(cells.get(9)));
            }
        }
        System.out.printf(
                "format   files  facts  agreed  explained  not yet%narchives %5d  %5d  %6d  %9d  %7d%n",
                files, agreed + explained.size() + open.size(), agreed, explained.size(), open.size());
        explained.forEach(line -> System.out.println("    " + line));
        assertTrue(files >= 11, files + " files");
        assertEquals(List.of(), open);
    }

    private void compare(String path, JsonNode facts) throws IOException {
        byte[] bytes = Files.readAllBytes(Shared.folder("corpus").resolve(path));
        Optional<CaptureArchive> format = FORMATS.stream()
                .filter(one -> one.probe(bytes).fit() != Fit.NONE)
                .findFirst();
        if (format.isEmpty()) {
            return;
        }
        files++;
        Sum sum = new Sum();
        try {
            format.get().open(new CaptureSource(path, Bytes.of(bytes)), sum, JobContext.NONE);
        } catch (MalformedCaptureException e) {
            sum.remark = String.valueOf(e.getMessage());
        }
        if (facts.has("members")) {
            fact(path, "members", facts.get("members").asInt(), sum.entries);
        } else if (facts.has("plain_bytes")) {
            fact(path, "size", facts.get("plain_bytes").asLong(), sum.size);
            String hash = Sha256.of(sum.digest).hex().substring(0, 16);
            fact(path, "hash", facts.path("plain_sha256").asString(""), hash);
        } else {
            fact(path, "is told", true, !sum.remark.isEmpty());
        }
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
}

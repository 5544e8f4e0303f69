package org.telltale.importers.capture.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.importers.capture.Shared;
import org.telltale.importers.capture.burp.BurpImporter;
import org.telltale.importers.capture.charles.CharlesImporter;
import org.telltale.importers.capture.charles.CharlesSessionImporter;
import org.telltale.importers.capture.mitmproxy.MitmproxyImporter;
import org.telltale.importers.capture.saz.SazImporter;
import org.telltale.importers.capture.zap.ZapImporter;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CsvRows;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what is read of the recordings of proxies with facts by other tools, over the shared corpus.
class ProxyCorpusTest {
    private static final JsonMapper JSON = new JsonMapper();

    /// Facts that differ for a reason, by file and fact.
    private static final Map<String, String> EXPLAINED = Map.of();

    private final FactTable table = new FactTable(EXPLAINED);

    @Test
    void agreesWithTheFactsOfOtherToolsOrSaysWhyNot() throws IOException {
        assumeTrue(Shared.has("corpus/MANIFEST.csv"), "no shared corpus");
        String manifest = Files.readString(Shared.folder("corpus/MANIFEST.csv"), StandardCharsets.UTF_8);
        CsvRows rows = new CsvRows(manifest, ',');
        while (rows.hasNext()) {
            List<String> cells = rows.next().cells();
            String path = cells.get(0);
            compare(path, path.substring(0, Math.max(0, path.indexOf('/'))), cells.get(9));
        }
        System.out.print(table.text());
        assertEquals(List.of(), table.open());
        assertEquals(16, table.files("mitmproxy"));
        assertEquals(10, table.files("burp") + table.files("zap") + table.files("saz") + table.files("charles"));
    }

    private void compare(String path, String format, String facts) throws IOException {
        JsonNode expected = facts.startsWith("{") ? JSON.readTree(facts) : JSON.createObjectNode();
        switch (format) {
            case "mitmproxy" -> new FlowFacts(path, expected, table).compare(read(new MitmproxyImporter(), path));
            case "burp" -> facts(path, expected, new BurpImporter()).burp();
            case "zap" -> facts(path, expected, new ZapImporter()).zap();
            case "saz" -> facts(path, expected, new SazImporter()).saz();
            case "charles" -> {
                boolean tree = path.endsWith(".chls");
                facts(path, expected, tree ? new CharlesSessionImporter() : new CharlesImporter())
                        .charles();
            }
            default -> {
                return;
            }
        }
        table.file(path);
    }

    private MessageFacts facts(String path, JsonNode expected, SessionImporter importer) throws IOException {
        return new MessageFacts(path, expected, table, read(importer, path));
    }

    private static CaptureLog read(SessionImporter importer, String path) throws IOException {
        Bytes bytes = Bytes.of(Files.readAllBytes(Shared.folder("corpus").resolve(path)));
        CaptureLog log = new CaptureLog();
        try {
            importer.read(new CaptureSource(path, bytes), ImportOptions.NONE, log, JobContext.NONE);
        } catch (MalformedCaptureException _) {
            log.problem(org.telltale.model.problem.Problem.error(0, 0, "malformed"));
        }
        return log;
    }
}

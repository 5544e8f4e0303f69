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
import org.telltale.importers.capture.mitmproxy.MitmproxyImporter;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CsvRows;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
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
            if (path.startsWith("mitmproxy/")) {
                table.file(path);
                new FlowFacts(path, JSON.readTree(cells.get(9)), table).compare(read(new MitmproxyImporter(), path));
            }
        }
        System.out.print(table.text());
        assertEquals(List.of(), table.open());
        assertEquals(16, table.files("mitmproxy"));
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

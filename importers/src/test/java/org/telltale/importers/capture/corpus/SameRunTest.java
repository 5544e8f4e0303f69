package org.telltale.importers.capture.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.importers.capture.Shared;
import org.telltale.importers.capture.har.HarImporter;
import org.telltale.importers.capture.mitmproxy.MitmproxyImporter;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Overlap;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.CaptureSummary;
import org.telltale.model.store.ContentDigest;
import org.telltale.model.store.RecordDigests;
import org.telltale.model.store.StudyStore.RecordDigest;
import org.telltale.model.study.CaptureFacts;
import org.telltale.model.study.Edit;
import org.telltale.model.study.SessionEdits;
import org.telltale.model.study.SessionRule;

/// A browser's recording and a proxy's of one run.
class SameRunTest {
    private final Map<Sha256, CaptureFacts> facts = new LinkedHashMap<>();
    private final List<Edit.ImportCapture> imports = new ArrayList<>();

    @Test
    void countsWhatBrowserAndProxyRecordedOnce() throws IOException, MalformedCaptureException {
        assumeTrue(Shared.has("corpus/MANIFEST.csv"), "no shared corpus");
        read(new HarImporter(), "har/own/chromium_same_embed.har");
        read(new MitmproxyImporter(), "mitmproxy/chromium_same.mitm");
        SessionEdits edits = new SessionEdits(imports, List.of(), List.of(), List.of(), List.of(), Set.of());
        List<Session> sessions =
                new SessionRule(List.of(), _ -> Map.of()).sessions(edits, facts).sessions();
        assertEquals(
                List.of(Overlap.Kind.SAME_RUN, Overlap.Kind.SAME_RUN),
                sessions.stream().map(s -> s.overlap().kind()).toList());
        int records = sessions.stream().mapToInt(Session::records).sum();
        int kept = sessions.stream().mapToInt(s -> s.kept().size()).sum();
        assertTrue(records - kept >= 23, records + " records, " + kept + " kept");
    }

    private void read(SessionImporter importer, String path) throws IOException, MalformedCaptureException {
        Bytes bytes = Bytes.of(Files.readAllBytes(Shared.folder("corpus").resolve(path)));
        CaptureLog log = new CaptureLog();
        importer.read(new CaptureSource(path, bytes), ImportOptions.NONE, log, JobContext.NONE);
        List<RecordDigest> digests =
                log.records().stream().map(r -> ContentDigest.of(r, -1)).toList();
        Sha256 hash = Sha256.of(bytes);
        facts.put(hash, new CaptureFacts(RecordDigests.of(digests), new CaptureSummary(Optional.empty(), Map.of())));
        imports.add(new Edit.ImportCapture(
                hash, path, bytes.size(), importer.id() + "/1", Map.of(), digests.size(), false, Map.of()));
    }
}

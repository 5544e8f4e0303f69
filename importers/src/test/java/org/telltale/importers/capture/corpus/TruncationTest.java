package org.telltale.importers.capture.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.importers.capture.Shared;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.Recognizer;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Captures of the shared corpus, cut off: small ones at every byte, larger ones where records begin and end.
@Tag("soak")
class TruncationTest {
    private static final int SMALL = 4096;
    private static final int LARGE = 2 << 20;
    private static final int EDGES = 60;
    private static final Recognizer RECOGNIZER = new Recognizer(ServiceLoader.load(SessionImporter.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList());

    private final Map<String, String> wrong = new TreeMap<>();
    private int cuts;

    @Test
    void accountsForEveryByteOfWhatIsLeft() throws IOException {
        assumeTrue(Shared.has("corpus/MANIFEST.csv"), "no shared corpus");
        try (Stream<Path> all = Files.walk(Shared.folder("corpus"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) <= LARGE) {
                    look(file);
                }
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(cuts > 10_000, cuts + " cuts");
    }

    private void look(Path file) throws IOException {
        Bytes bytes = Bytes.of(Files.readAllBytes(file));
        String name = String.valueOf(file.getFileName());
        Optional<SessionImporter> importer = RECOGNIZER
                .best(name, Recognizer.head(bytes))
                .filter(best -> best.fit().compareTo(Fit.POSSIBLE) > 0)
                .flatMap(Recognizer.Candidate::importer);
        if (importer.isPresent()) {
            for (long length : lengths(importer.get(), name, bytes)) {
                cut(importer.get(), file, bytes.slice(0, length));
            }
        }
    }

    private static List<Long> lengths(SessionImporter importer, String name, Bytes bytes) throws IOException {
        if (bytes.size() <= SMALL) {
            return LongStream.range(0, bytes.size()).boxed().toList();
        }
        CaptureLog log = new CaptureLog();
        try {
            importer.read(new CaptureSource(name, bytes), ImportOptions.NONE, log, JobContext.NONE);
        } catch (MalformedCaptureException _) {
            return List.of();
        }
        List<CapturedRecord> records = log.records();
        int step = Math.max(1, records.size() / EDGES);
        return IntStream.range(0, records.size())
                .filter(i -> i % step == 0)
                .mapToObj(i -> records.get(i).span())
                .flatMap(span -> Stream.of(span.offset(), span.end()))
                .flatMap(edge -> Stream.of(edge - 1, edge, edge + 1))
                .filter(edge -> edge >= 0 && edge < bytes.size())
                .distinct()
                .toList();
    }

    private void cut(SessionImporter importer, Path file, Bytes part) throws IOException {
        CaptureLog log = new CaptureLog();
        cuts++;
        try {
            importer.read(new CaptureSource("cut", part), ImportOptions.NONE, log, JobContext.NONE);
        } catch (MalformedCaptureException e) {
            if (e.offset() < 0 || e.offset() > part.size()) {
                wrong.put(file + " " + part.size(), "fails at " + e.offset());
            }
            return;
        }
        Span all = new Span(0, part.size());
        boolean inside = log.records().stream().allMatch(record -> all.contains(record.span()))
                && log.allProblems().stream().allMatch(problem -> all.contains(problem.span()));
        if (!inside || log.account().sum() != part.size()) {
            wrong.put(file + " " + part.size(), log.account() + (inside ? "" : ", and spans outside"));
        }
    }
}

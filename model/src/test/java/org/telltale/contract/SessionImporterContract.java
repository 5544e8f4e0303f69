package org.telltale.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobCancelledException;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// What every importer keeps, over the samples in the test resource folder `samples/ID`; beside each sample stands
/// what it reads as, `NAME.golden` (written anew by `-Dgolden=write`).
public abstract class SessionImporterContract {
    private static final int TRUNCATED = 4096;
    private static final int HARMED = 300;

    private final SessionImporter importer;

    protected SessionImporterContract(SessionImporter importer) {
        this.importer = importer;
    }

    /// The sample files of an importer, sorted by name.
    public static List<Path> samples(Class<?> where, String importerId) throws IOException {
        URL folder = Objects.requireNonNull(where.getResource("/samples/" + importerId), "samples/" + importerId);
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(file -> !file.toString().endsWith(".golden"))
                    .sorted()
                    .toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private List<Path> samples() throws IOException {
        List<Path> samples = samples(getClass(), importer.id());
        assertFalse(samples.isEmpty(), "no sample of " + importer.id());
        return samples;
    }

    /// Reads bytes; a capture of which nothing can be read is told by its reason.
    private String read(String name, Bytes bytes) throws IOException {
        CaptureLog log = new CaptureLog();
        try {
            importer.read(new CaptureSource(name, bytes), ImportOptions.NONE, log, JobContext.NONE);
        } catch (MalformedCaptureException e) {
            assertTrue(e.offset() >= 0 && e.offset() <= bytes.size(), "offset " + e.offset());
            return "malformed at " + e.offset() + ": " + e.getMessage();
        }
        checkSpans(log, bytes.size());
        assertEquals(bytes.size(), log.account().sum(), () -> name + " is accounted for: " + log.account());
        return log.text();
    }

    private static void checkSpans(CaptureLog log, long size) {
        Span file = new Span(0, size);
        long last = -1;
        for (var record : log.records()) {
            assertTrue(file.contains(record.span()), "record " + record.span() + " in " + size);
            assertTrue(record.span().offset() >= last, "records begin in file order");
            last = record.span().offset();
        }
        log.allProblems().forEach(p -> assertTrue(file.contains(p.span()), p + " in " + size));
    }

    @Test
    void readsWhatStandsInTheGolden() throws IOException {
        for (Path sample : samples()) {
            String read = read(name(sample), Bytes.of(Files.readAllBytes(sample)));
            Path golden = sample.resolveSibling(name(sample) + ".golden");
            if ("write".equals(System.getProperty("golden"))) {
                Files.writeString(source(golden), read);
            } else {
                assertEquals(Files.readString(golden), read, name(sample));
            }
        }
    }

    @Test
    void readsTheSameFromBytesThatAreNoArray() throws IOException {
        for (Path sample : samples()) {
            Bytes bytes = Bytes.of(Files.readAllBytes(sample));
            assertEquals(read(name(sample), bytes), read(name(sample), new StarvedBytes(bytes)), name(sample));
        }
    }

    @Test
    void readsEveryTruncation() throws IOException {
        for (Path sample : samples()) {
            byte[] bytes = Files.readAllBytes(sample);
            String whole = read(name(sample), Bytes.of(bytes));
            for (int length = 0; length < Math.min(TRUNCATED, bytes.length); length++) {
                String part = read(name(sample), Bytes.of(Arrays.copyOf(bytes, length)));
                if (length == 0) {
                    assertNotEquals(whole, part);
                }
            }
            for (int length : edges(bytes)) {
                read(name(sample), Bytes.of(Arrays.copyOf(bytes, length)));
            }
        }
    }

    /// Where records begin and end behind what is cut at every byte, and a byte to each side.
    private List<Integer> edges(byte[] bytes) throws IOException {
        CaptureLog log = new CaptureLog();
        try {
            importer.read(new CaptureSource("x", Bytes.of(bytes)), ImportOptions.NONE, log, JobContext.NONE);
        } catch (MalformedCaptureException _) {
            return List.of();
        }
        return log.records().stream()
                .map(CapturedRecord::span)
                .flatMap(span -> Stream.of(span.offset(), span.end()))
                .flatMap(edge -> Stream.of(edge - 1, edge, edge + 1))
                .filter(edge -> edge >= TRUNCATED && edge < bytes.length)
                .map(Long::intValue)
                .distinct()
                .toList();
    }

    @Test
    void readsDamagedFilesWithinTheirBoundsAndTheSameTwice() throws IOException {
        for (Path sample : samples()) {
            byte[] bytes = Files.readAllBytes(sample);
            for (int seed = 0; seed < HARMED; seed++) {
                byte[] harmed = new Damage(seed).harm(bytes);
                assertEquals(
                        read(name(sample), Bytes.of(harmed)), read(name(sample), Bytes.of(harmed)), "seed " + seed);
            }
        }
    }

    @Test
    void stopsWhenTheJobIsCancelled() throws IOException {
        for (Path sample : samples()) {
            CaptureSource source = new CaptureSource(name(sample), Bytes.of(Files.readAllBytes(sample)));
            CaptureLog log = new CaptureLog();
            assertThrows(
                    JobCancelledException.class,
                    () -> importer.read(source, ImportOptions.NONE, log, new CancelledJob()),
                    name(sample));
            assertEquals(List.of(), log.records());
        }
    }

    @Test
    void claimsItsSamplesAndNothingEmpty() throws IOException {
        for (Path sample : samples()) {
            byte[] bytes = Files.readAllBytes(sample);
            SessionImporter.Recognition seen = importer.probe(name(sample), bytes);
            assertNotEquals(Fit.NONE, seen.fit(), name(sample));
            assertFalse(seen.why().isBlank(), name(sample));
            for (int seed = 0; seed < HARMED; seed++) {
                importer.probe(name(sample), new Damage(seed).harm(bytes)); // must not throw
            }
        }
        assertEquals(Fit.NONE, importer.probe("empty", new byte[0]).fit());
    }

    @Test
    void namesItsEndingsLongestFirst() {
        List<Integer> lengths =
                importer.extensions().stream().map(String::length).toList();
        assertEquals(
                lengths.stream().sorted(java.util.Comparator.reverseOrder()).toList(), lengths);
        assertTrue(importer.id().matches("[a-z][a-z0-9-]*"), importer.id());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Path source(Path resource) {
        return Path.of(resource.toString().replace("target/test-classes", "src/test/resources"));
    }

    private static final class CancelledJob implements JobContext {
        @Override
        public void progress(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}

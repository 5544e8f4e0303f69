package org.telltale.importers.capture.har;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

class HarImporterTest {
    private static final String GET = "{\"startedDateTime\":\"%s\",\"time\":1.5,\"request\":{\"method\":\"GET\","
            + "\"url\":\"https://h.example.test/a\",\"headers\":[]},\"response\":{\"status\":200,\"headers\":[],"
            + "\"content\":{}}}";
    private static final String NOON = GET.formatted("2024-01-02T12:00:00Z");

    private static CaptureLog read(String entries) throws MalformedCaptureException {
        CaptureLog log = new CaptureLog();
        Bytes bytes = Bytes.utf8("{\"log\":{\"version\":\"1.2\",\"entries\":[" + entries + "]}}");
        new HarImporter().read(new CaptureSource("x", bytes), ImportOptions.NONE, log, JobContext.NONE);
        return log;
    }

    @Test
    void keepsTimesToTheNanosecondInAnyZone() throws MalformedCaptureException {
        for (String time : List.of(
                "2024-01-02T03:04:05.123456789+02:00", "2024-01-02T01:04:05.123456789Z",
                "2024-01-01T20:04:05.123456789-0500", "20240102T010405.123456789Z")) {
            CapturedRecord record = read(GET.formatted(time)).records().getFirst();
            assertEquals(
                    "2024-01-02T01:04:05.123456789Z",
                    record.time().orElseThrow().toString(),
                    time);
            assertEquals(Duration.ofNanos(1_500_000), record.duration().orElseThrow());
        }
    }

    @Test
    void inventsNoTimeWhereNoneIsStated() throws MalformedCaptureException {
        for (String time : List.of("", "yesterday", "0001-01-01T00:00:00", "2024-02-30T00:00:00Z")) {
            CapturedRecord record = read(GET.formatted(time)).records().getFirst();
            assertTrue(record.time().isEmpty() && record.problems().size() == 1, time);
        }
    }

    @Test
    void goesOnAtTheNextEntryAfterDamage() throws MalformedCaptureException {
        String broken = NOON.replace("\"headers\":[]},\"response\"", "\"headers\":[}},\"response\"");
        CaptureLog log = read(NOON + ",\n" + broken + ", " + NOON + "," + broken + "," + NOON);
        assertEquals(5, log.records().size());
        assertEquals(
                List.of(0, 1, 0, 1, 0),
                log.records().stream().map(r -> r.problems().size()).toList());
        assertEquals(2, log.problems().size());
        assertTrue(log.problems().getFirst().span().end()
                <= log.records().get(2).span().offset());
    }

    @Test
    void saysWhichBodiesTheArchiveLeavesOut() throws MalformedCaptureException {
        String upload = NOON.replace("GET", "POST")
                .replace(
                        "\"headers\":[]},\"response\"",
                        "\"headers\":[{\"name\":"
                                + "\"Content-Length\",\"value\":\"6\"}],\"bodySize\":-1,\"postData\":{\"mimeType\":\"a/b\",\"text\":\"\"}},"
                                + "\"response\"");
        CapturedRecord record = read(upload.replace("\"content\":{}", "\"content\":{\"size\":9}"))
                .records()
                .getFirst();
        assertEquals(
                List.of(
                        "the request has a body of 6 bytes, which the archive does not hold",
                        "the response has a body of 9 bytes, which the archive does not hold"),
                record.problems().stream().map(Problem::message).toList());
        assertEquals("not captured", record.attributes().get("response body"));
        assertEquals(null, record.attributes().get("request body"));
        assertEquals(List.of(), read(NOON).records().getFirst().problems());
    }

    @Test
    void doesNotTryEveryBraceOfAHostileFileToItsEnd() throws MalformedCaptureException {
        CaptureLog log = read("?" + "[{\"a\":".repeat(60_000));
        assertEquals(0, log.records().size());
        assertEquals(1, log.problems().size());
    }

    @Test
    void refusesWhatHoldsNoEntries() {
        CaptureSource source = new CaptureSource("x", Bytes.utf8("{\"log\":{}}"));
        assertThrows(
                MalformedCaptureException.class,
                () -> new HarImporter().read(source, ImportOptions.NONE, new CaptureLog(), JobContext.NONE));
    }
}

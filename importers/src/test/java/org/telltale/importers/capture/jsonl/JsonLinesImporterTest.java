package org.telltale.importers.capture.jsonl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

class JsonLinesImporterTest {
    private final JsonLinesImporter importer = new JsonLinesImporter();

    private CaptureLog read(byte[] file, Optional<Bytes> mapping) throws MalformedCaptureException {
        CaptureLog log = new CaptureLog();
        importer.read(
                new CaptureSource("x", Bytes.of(file)), new ImportOptions(mapping, List.of()), log, JobContext.NONE);
        return log;
    }

    private CaptureLog read(String file) throws MalformedCaptureException {
        return read(file.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private CaptureLog read(String file, String mapping) throws MalformedCaptureException {
        return read(file.getBytes(StandardCharsets.UTF_8), Optional.of(Bytes.utf8(mapping)));
    }

    private static String hex(CapturedRecord record) {
        return HexFormat.of().formatHex(record.request().orElseThrow().body().toArray());
    }

    private Fit fit(String file) {
        return importer.probe("x", file.getBytes(StandardCharsets.UTF_8)).fit();
    }

    @Test
    void recordNIsLineNAlsoAfterBlankAndDamagedLines() throws MalformedCaptureException {
        CaptureLog log = read("{\"data\":\"01\"}\n\n???\n{\"data\":\"04\"}\n\n \n");
        assertEquals(
                List.of("01", "", "", "04"),
                log.records().stream().map(JsonLinesImporterTest::hex).toList());
        assertEquals(
                List.of(0, 1, 1, 0),
                log.records().stream().map(r -> r.problems().size()).toList());
        assertEquals(1, log.problems().size());
    }

    @Test
    void inventsNeitherTimeNorHostNorResponse() throws MalformedCaptureException {
        CapturedRecord record =
                read("{\"data\":\"0a\",\"req_id\":7}\n").records().getFirst();
        assertEquals("7", record.requestId());
        assertTrue(record.time().isEmpty()
                && record.response().isEmpty()
                && record.host().isEmpty());
    }

    @Test
    void tellsBase64FromHexAndTextByTheValues() throws MalformedCaptureException {
        String line = "{\"body\":\"%s\",\"cmd\":1}\n";
        assertEquals(
                "00ff10", hex(read(line.formatted("00ff10").repeat(3)).records().getFirst()));
        assertEquals(
                HexFormat.of().formatHex("hello, world".getBytes(StandardCharsets.UTF_8)),
                hex(read(line.formatted("aGVsbG8sIHdvcmxk").repeat(3)).records().getFirst()));
        assertEquals(
                HexFormat.of().formatHex("a text".getBytes(StandardCharsets.UTF_8)),
                hex(read(line.formatted("a text").repeat(3)).records().getFirst()));
    }

    @Test
    void readsTimesInEveryUnit() throws MalformedCaptureException {
        for (String time : List.of(
                "1700000000.123456",
                "1700000000123.456",
                "1700000000123456",
                "1700000000123456000",
                "\"2023-11-14T23:13:20.123456+01:00\"")) {
            CapturedRecord record =
                    read("{\"data\":\"0a\",\"ts\":" + time + "}\n").records().getFirst();
            assertEquals(
                    "2023-11-14T22:13:20.123456Z", record.time().orElseThrow().toString(), time);
        }
    }

    @Test
    void readsByAMappingFile() throws MalformedCaptureException {
        String mapping = """
                {"payload": "/msg/p", "encoding": "text", "number": "n", "direction": "d",
                 "requests": ["0"], "responses": ["1"]}
                """;
        CaptureLog log = read("{\"msg\":{\"p\":\"0a\"},\"n\":5,\"d\":1}\n", mapping);
        CapturedRecord record = log.records().getFirst();
        assertEquals("5", record.requestId());
        assertEquals(Bytes.utf8("0a"), record.response().orElseThrow().body());
        assertTrue(record.request().isEmpty());
    }

    @Test
    void refusesAMappingWithAnUnknownKeyAndSaysWhere() {
        var e = assertThrows(
                MalformedCaptureException.class, () -> read("{\"data\":\"0a\"}\n", "{\n  \"paylod\": \"data\"}"));
        assertTrue(String.valueOf(e.getMessage()).startsWith("mapping file, line 2 column 3: unknown key \"paylod\""));
        assertEquals(4, e.offset());
    }

    @Test
    void keepsBytesBeforeTheFirstBadDigit() throws MalformedCaptureException {
        CaptureLog log = read("{\"data\":\"0102\"}\n{\"data\":\"0304\"}\n{\"data\":\"0506\"}\n{\"data\":\"07x8\"}\n");
        CapturedRecord last = log.records().getLast();
        assertEquals("07", hex(last));
        assertEquals(48 + 9 + 2, last.problems().getFirst().span().offset());
    }

    @Test
    void readsALineOfAHundredMegabytes() throws MalformedCaptureException {
        byte[] start = "{\"data\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[100 << 20];
        Arrays.fill(file, (byte) 'a');
        System.arraycopy(start, 0, file, 0, start.length);
        byte[] end = "\",\"req_id\":1}\n{\"data\":\"0b\",\"req_id\":2}\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(end, 0, file, file.length - end.length, end.length);
        CaptureLog log = read(file, Optional.empty());
        assertEquals(
                List.of("1", "2"),
                log.records().stream().map(CapturedRecord::requestId).toList());
        assertEquals("0b", hex(log.records().getLast()));
        assertEquals(
                (file.length - start.length - end.length) / 2,
                log.records().getFirst().request().orElseThrow().body().size());
        assertEquals(0, log.allProblems().size());
    }

    @Test
    void claimsDumpsAndNotOtherJson() {
        assertEquals(Fit.CERTAIN, fit("{\"data\":\"0a\",\"req_id\":1}\n{\"data\":\"0b\",\"req_id\":2}\n"));
        assertEquals(Fit.LIKELY, fit("{\"data\":\"0a\",\"req_id\":1}\n"));
        assertEquals(Fit.LIKELY, fit("{\"data\":\"" + "0a".repeat(40_000)));
        assertEquals(Fit.NONE, fit("{\n  \"event\": [{\n    \"a\": 1\n  }, {\n    \"a\": 2\n  }]\n}\n"));
        assertEquals(Fit.NONE, fit("{\"one\":\"object\"}"));
        assertEquals(Fit.NONE, fit("[1]\n[2]\n"));
        assertEquals(Fit.NONE, fit("number,name\n1,a\n"));
    }
}

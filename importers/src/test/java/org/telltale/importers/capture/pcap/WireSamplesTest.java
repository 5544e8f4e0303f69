package org.telltale.importers.capture.pcap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;

class WireSamplesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "")).resolve("src/test/resources/samples");

    @Test
    void samplesAreWhatIsMadeHere() throws IOException, GeneralSecurityException {
        for (Map.Entry<String, byte[]> sample : WireSamples.all().entrySet()) {
            Path file = FOLDER.resolve(sample.getKey());
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.write(file, sample.getValue());
            }
            assertArrayEquals(sample.getValue(), Files.readAllBytes(file), sample.getKey());
        }
    }

    private static List<CapturedRecord> read(String sample, ImportOptions options)
            throws MalformedCaptureException, GeneralSecurityException {
        CaptureLog log = new CaptureLog();
        Bytes bytes = Bytes.of(WireSamples.all().getOrDefault(sample, new byte[0]));
        if (sample.endsWith("ng")) {
            new PcapngImporter().read(new CaptureSource("x", bytes), options, log, JobContext.NONE);
        } else {
            new PcapImporter().read(new CaptureSource("x", bytes), options, log, JobContext.NONE);
        }
        return log.records();
    }

    @Test
    void opensTlsWithKeysFromOutside() throws MalformedCaptureException, GeneralSecurityException {
        ImportOptions keys = new ImportOptions(Optional.empty(), List.of(Bytes.utf8(SealedTalk.KEY_LOG)));
        CapturedRecord record = read("pcapng/closed.pcapng", keys).getFirst();
        assertEquals("https://closed.example.test/sealed", record.url());
        assertEquals(Bytes.utf8("opened"), record.response().orElseThrow().body());
        assertEquals("TLS 1.3", record.attributes().get("tls version"));
    }

    @Test
    void tellsOfTlsWhatItSaysOpenly() throws MalformedCaptureException, GeneralSecurityException {
        CapturedRecord record = read("pcapng/closed.pcapng", ImportOptions.NONE).getFirst();
        assertEquals("tls", record.protocol());
        assertEquals("closed.example.test", record.host());
        assertEquals("http/1.1", record.attributes().get("alpn offered"));
        assertEquals("t13d0103h1", record.attributes().getOrDefault("ja4", "").substring(0, 10));
    }

    @Test
    void opensQuicWithHeadersThatWaitForTheirTable() throws MalformedCaptureException, GeneralSecurityException {
        List<CapturedRecord> records = read("pcapng/quic.pcapng", ImportOptions.NONE);
        assertEquals(1, records.size(), records.toString());
        CapturedRecord record = records.getFirst();
        assertEquals("https://quic.example.test/one?x=2", record.url());
        assertEquals(Bytes.utf8("opened"), record.response().orElseThrow().body());
        assertEquals("HTTP/3", record.attributes().get("http version"));
        assertEquals("closed.example.test", record.attributes().get("server name"));
        assertEquals(List.of(), record.problems());
    }

    @Test
    void standsTunnelsWithoutEnd() throws MalformedCaptureException {
        Stage stage = new Stage().open(80);
        for (int i = 0; i < 5000; i++) {
            stage.text(true, 80, "CONNECT deeper.example.test:80 HTTP/1.1\r\n\r\n")
                    .text(false, 80, "HTTP/1.1 200 OK\r\n\r\n");
        }
        CaptureLog log = new CaptureLog();
        Bytes bytes = Bytes.of(stage.pcap(ByteOrder.LITTLE_ENDIAN, false, false, ""));
        new PcapImporter().read(new CaptureSource("x", bytes), ImportOptions.NONE, log, JobContext.NONE);
        assertEquals("tcp", log.records().getLast().protocol());
        long read =
                log.records().stream().filter(r -> r.method().equals("CONNECT")).count();
        assertEquals(
                (5000 - read) * "CONNECT deeper.example.test:80 HTTP/1.1\r\n\r\n".length(),
                log.records().getLast().request().orElseThrow().body().size());
    }

    @Test
    void losesOneExchangeToAGapAndNotTheConnection() throws MalformedCaptureException, GeneralSecurityException {
        List<CapturedRecord> records = read("pcap/odd.pcap", ImportOptions.NONE).stream()
                .filter(r -> r.protocol().equals("http"))
                .toList();
        assertEquals(
                List.of("/gap", "/after", "/last"),
                records.stream()
                        .map(r -> r.url().substring(r.url().lastIndexOf('/')))
                        .toList());
        assertEquals(
                Bytes.utf8("abcdevwxyz"),
                records.get(0).response().orElseThrow().body());
        assertEquals(Optional.of(204), records.get(2).status());
        assertEquals(
                List.of(false, false, true),
                records.stream().map(r -> r.problems().isEmpty()).toList());
    }
}

package org.telltale.importers.capture.mitmproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;

class FlowReaderTest {
    private static CaptureLog read(byte[] bytes) throws MalformedCaptureException {
        CaptureLog log = new CaptureLog();
        CaptureSource source = new CaptureSource("x", Bytes.of(bytes));
        new MitmproxyImporter().read(source, ImportOptions.NONE, log, JobContext.NONE);
        return log;
    }

    private static byte[] sample(String name) {
        return FlowSamples.all().getOrDefault("mitmproxy/" + name, new byte[0]);
    }

    private static List<Span> spans(CaptureLog log) {
        return log.records().stream().map(CapturedRecord::span).toList();
    }

    @Test
    void givesEachFlowBeforeTheEndOfAFileThatIsCutAnywhere() throws MalformedCaptureException {
        byte[] whole = sample("old.mitm");
        List<Span> all = spans(read(whole));
        for (int length = (int) all.getFirst().end(); length < whole.length; length++) {
            long end = length;
            List<Span> expected = all.stream().filter(s -> s.end() <= end).toList();
            assertEquals(expected, spans(read(Arrays.copyOf(whole, length))), length + " bytes");
        }
    }

    @Test
    void readsFlowsWhoseCertificateEndsInItsBeginning() throws MalformedCaptureException {
        for (byte[] sample : FlowSamples.all().values()) {
            String text = new String(sample, StandardCharsets.ISO_8859_1);
            String joined = text.replace("-----\nMAA=\n-----END CERT", "-----END CERT\nMAA=\n-----");
            byte[] damaged = joined.getBytes(StandardCharsets.ISO_8859_1);
            assertEquals(spans(read(sample)), spans(read(damaged)));
        }
    }

    @Test
    void tellsOfEveryByteThatIsInNoFlow() throws MalformedCaptureException {
        byte[] bytes = sample("damaged.mitmproxy");
        CaptureLog log = read(bytes);
        long told = log.problems().stream().mapToLong(p -> p.span().length()).sum();
        long explained = spans(log).stream().mapToLong(Span::length).sum();
        assertEquals(bytes.length, told + explained);
    }

    @Test
    void opensTheProtocolInsideAFlowOfBytes() throws MalformedCaptureException {
        CapturedRecord first = read(sample("streams.dump")).records().getFirst();
        assertEquals("http://raw.example.test/raw", first.url());
        assertEquals(Bytes.utf8("raw"), first.response().orElseThrow().body());
    }

    @Test
    void keepsBodiesAsTheyWereSent() throws MalformedCaptureException {
        CapturedRecord record = read(sample("new.flows")).records().get(4);
        byte[] sent = "\u001f\u008b\u0000packed".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Bytes.of(sent), record.request().orElseThrow().body());
        assertEquals(
                Optional.of("gzip"), record.request().orElseThrow().headers().first("content-encoding"));
    }

    @Test
    void doesNotSearchAHostileFileForEver() {
        byte[] bytes = "x999:9:type;".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        assertThrows(MalformedCaptureException.class, () -> read(bytes));
    }
}

package org.telltale.importers.capture.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteOrder;
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

class DatagramsTest {
    private static final String STUN = "000100002112a442000102030405060708090a0b";

    private static List<CapturedRecord> read(Stage stage, ImportOptions options) throws MalformedCaptureException {
        CaptureLog log = new CaptureLog();
        Bytes bytes = Bytes.of(stage.pcap(ByteOrder.LITTLE_ENDIAN, false, false, ""));
        new PcapImporter().read(new CaptureSource("x", bytes), options, log, JobContext.NONE);
        return log.records();
    }

    @Test
    void takesTheEndOnAServersPortForTheServerThoughItSpeaksFirst() throws MalformedCaptureException {
        Stage stage = new Stage().udp(false, 443, new byte[] {1, 2, 3}).udp(true, 443, new byte[] {9});
        CapturedRecord record = read(stage, ImportOptions.NONE).getFirst();
        assertEquals("443", record.attributes().get("server port"));
        assertEquals("192.0.2.5", record.attributes().get("client ip"));
        assertEquals(3, record.response().orElseThrow().body().size());
        assertEquals(1, record.request().orElseThrow().body().size());
    }

    /// A message of DTLS as one or two records of a datagram each.
    private static byte[] record(int type, int number, Octets whole, int from, int to) {
        byte[] part = java.util.Arrays.copyOfRange(whole.all(), from, to);
        Octets fragment = new Octets()
                .u8(type)
                .u8(0)
                .u16(whole.all().length)
                .u16(number)
                .u8(0)
                .u16(from)
                .u8(0)
                .u16(part.length)
                .bytes(part);
        return new Octets().hex("16fefd0000000000000001").counted(2, fragment).all();
    }

    private static Octets hello() {
        Octets name = new Octets().u8(0).counted(2, new Octets().text("dtls.example.test"));
        Octets extensions = new Octets().u16(0).counted(2, new Octets().counted(2, name));
        return new Octets()
                .hex("fefd" + "07".repeat(32) + "00")
                .counted(1, new Octets().hex("c0ffee"))
                .counted(2, new Octets().u16(0xc02b))
                .hex("0100")
                .counted(2, extensions);
    }

    @Test
    void tellsOfDtlsWhatItSaysOpenlyAlsoBetweenOtherDatagrams() throws MalformedCaptureException {
        Octets hello = hello();
        int size = hello.all().length;
        byte[] sealed = new Octets()
                .hex("17fefd0001000000000001")
                .counted(2, new Octets().u32(7))
                .all();
        byte[] answer = new Octets().hex("fefd" + "08".repeat(32) + "00c02b00").all();
        Stage stage = new Stage()
                .udp(true, 5349, new Octets().hex(STUN).all())
                .udp(true, 5349, record(1, 0, hello, 40, size))
                .udp(true, 5349, record(1, 0, hello, 0, 40))
                .udp(false, 5349, record(2, 0, new Octets().bytes(answer), 0, answer.length))
                .udp(true, 5349, new Octets().hex(STUN).all())
                .udp(true, 5349, sealed);
        List<CapturedRecord> records = read(stage, ImportOptions.NONE);
        assertEquals(
                List.of("udp", "dtls", "udp"),
                records.stream().map(CapturedRecord::protocol).toList());
        CapturedRecord record = records.get(1);
        assertEquals("dtls.example.test", record.host());
        assertEquals("dd2d010100", record.attributes().getOrDefault("ja4", "").substring(0, 10));
        assertEquals("DTLS 1.2", record.attributes().get("tls version"));
        assertEquals("1", record.attributes().get("encrypted records"));
        assertEquals(4 + size, record.request().orElseThrow().body().size());
    }

    @Test
    void joinsWhatTracesSayOfSocketsAndCiphers() throws MalformedCaptureException {
        String body = "0123456789abcdef";
        Stage stage = new Stage()
                .open(80)
                .text(true, 80, "POST /x HTTP/1.1\r\nHost: a.test\r\nContent-Length: 16\r\n\r\n" + body)
                .text(false, 80, "HTTP/1.1 204 No Content\r\n\r\n")
                .close(80);
        String sockets = """
                [{"type": "socket_trace_log", "timestamp": 1700000000000, "process": "test.app", "pid": 7, "data": {
                "socket_event_type": "connect", "socket_type": "tcp", "pid": 7, "local_ip": "::ffff:192.0.2.5",
                "local_port": 40080, "dest_ip": "203.0.113.9", "dest_port": 80, "stack": [
                {"class": "test.app.Sender", "method": "send", "line": 12}]}}]""";
        String ciphers = """
                [{"type": "aes_info_log", "timestamp": 1700000000000, "process": "test.app", "data": {
                "alg": "AES/CBC/PKCS5Padding", "in": "68656c6c6f", "out": "30313233343536373839616263646566",
                "iv": "00", "key": "11"}}]""";
        ImportOptions traces = new ImportOptions(
                Optional.empty(), List.of(), List.of(Bytes.utf8(sockets), Bytes.utf8(ciphers), Bytes.utf8("broken")));
        CapturedRecord record = read(stage, traces).getFirst();
        assertEquals("http://a.test/x", record.url());
        assertEquals("test.app", record.attributes().get("app"));
        assertEquals("test.app.Sender.send:12", record.attributes().get("stack"));
        assertEquals("AES/CBC/PKCS5Padding", record.attributes().get("request cipher"));
        assertEquals("11", record.attributes().get("request cipher key"));
    }
}

package org.telltale.importers.capture.netlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;

class NetlogTalkTest {
    private static final String CONSTANTS = """
            {"constants": {"logEventTypes": {"URL_REQUEST_START_JOB": 1, "SSL_SOCKET_BYTES_SENT": 2,
            "SSL_SOCKET_BYTES_RECEIVED": 3, "HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS": 4,
            "UPLOAD_DATA_STREAM_INIT": 5, "REQUEST_ALIVE": 6, "UDP_BYTES_SENT": 7},
            "logSourceType": {"URL_REQUEST": 1, "SOCKET": 2},
            "logEventPhase": {"PHASE_NONE": 0, "PHASE_BEGIN": 1, "PHASE_END": 2}, "timeTickOffset": "1700000000000"},
            "events": [
            """;

    private final StringBuilder log = new StringBuilder(CONSTANTS);

    private NetlogTalkTest event(int source, int type, int phase, String params) {
        log.append(log.length() == CONSTANTS.length() ? "" : ",\n")
                .append(
                        "{\"phase\": %d, \"source\": {\"id\": %d, \"type\": 1}, \"time\": \"5\", \"type\": %d, \"params\": %s}"
                                .formatted(phase, source, type, params));
        return this;
    }

    private NetlogTalkTest bytes(int type, byte[] bytes) {
        return event(9, type, 0, "{\"bytes\": \"" + Base64.getEncoder().encodeToString(bytes) + "\"}");
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String frame(int type, int flags, int stream, String hex) {
        return "%06x%02x%02x%08x".formatted(hex.length() / 2, type, flags, stream) + hex;
    }

    private static String text(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String word(String text) {
        return "%02x".formatted(text.length()) + text(text);
    }

    private List<CapturedRecord> read() throws MalformedCaptureException {
        CaptureLog records = new CaptureLog();
        Bytes bytes = Bytes.utf8(log + "]}\n");
        new NetlogImporter().read(new CaptureSource("x", bytes), ImportOptions.NONE, records, JobContext.NONE);
        assertEquals(bytes.size(), records.account().sum());
        return records.records();
    }

    @Test
    void findsTheBodyOfARequestInItsStreamOfHttp2() throws MalformedCaptureException {
        String head = "8387" + "04" + word("/up") + "01" + word("h2.example.test");
        String sent = text("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                + frame(4, 0, 0, "")
                + frame(1, 4, 1, head)
                + frame(0, 1, 1, text("position"));
        event(1, 1, 1, "{\"url\": \"https://h2.example.test/up\", \"method\": \"POST\"}")
                .event(1, 4, 0, "{\"headers\": [\":method: POST\"]}")
                .event(1, 5, 2, "{\"is_chunked\": false, \"net_error\": 0, \"total_size\": 8}")
                .bytes(2, hex(sent))
                .bytes(3, hex(frame(4, 0, 0, "") + frame(1, 5, 1, "88")))
                .event(1, 6, 2, "{}");
        List<CapturedRecord> records = read();
        assertEquals(
                List.of("http", "tcp"),
                records.stream().map(CapturedRecord::protocol).toList());
        assertEquals(
                Bytes.utf8("position"),
                records.getFirst().request().orElseThrow().body());
        assertEquals(List.of(), records.getFirst().problems());
    }

    @Test
    void readsMessagesOfAWebSocketFromItsSocket() throws MalformedCaptureException {
        String upgrade = """
                GET /chat HTTP/1.1\r
                Host: ws.example.test\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                \r
                """;
        String granted = """
                HTTP/1.1 101 Switching Protocols\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                \r
                """;
        bytes(2, upgrade.getBytes(StandardCharsets.US_ASCII))
                .bytes(3, granted.getBytes(StandardCharsets.US_ASCII))
                .bytes(2, hex("8182000000006869"))
                .bytes(3, hex("8103796573"));
        List<CapturedRecord> records = read();
        List<CapturedRecord> messages = records.stream()
                .filter(record -> record.protocol().equals("websocket"))
                .toList();
        assertEquals(2, messages.size(), records.toString());
        assertEquals(Bytes.utf8("hi"), messages.get(0).request().orElseThrow().body());
        assertEquals(Bytes.utf8("yes"), messages.get(1).response().orElseThrow().body());
        assertEquals("socket 9", messages.get(0).attributes().get("connection"));
    }

    @Test
    void readsLookupsOfNamesFromUdp() throws MalformedCaptureException {
        String question = "00010100000100000000000003" + text("www") + "07" + text("example") + "00" + "00010001";
        bytes(7, hex(question));
        CapturedRecord record = read().getFirst();
        assertEquals("dns", record.protocol());
        assertEquals("www.example", record.attributes().get("question"));
    }
}

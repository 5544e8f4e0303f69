package org.telltale.importers.capture.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
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

/// Packets that come in another order than they were sent, and packets that are missing.
class LossTest {
    private static final String REQUEST = "GET /%s HTTP/1.1\r\nHost: api.example.test\r\n\r\n";
    private static final String RESPONSE = "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s";

    private static List<CapturedRecord> read(Stage stage) throws MalformedCaptureException {
        CaptureLog log = new CaptureLog();
        Bytes bytes = Bytes.of(stage.pcap(ByteOrder.LITTLE_ENDIAN, false, false, ""));
        ImportOptions keys = new ImportOptions(Optional.empty(), List.of(Bytes.utf8(SealedTalk.KEY_LOG)));
        new PcapImporter().read(new CaptureSource("x", bytes), keys, log, JobContext.NONE);
        return log.records();
    }

    private static String told(CapturedRecord record) {
        return record.url().substring(record.url().lastIndexOf('/')) + " "
                + record.response().map(r -> r.body().size()).orElse(-1L) + " "
                + record.problems().stream().map(p -> p.message()).toList();
    }

    @Test
    void bothDirectionsMayComeInTheOppositeOrder() throws MalformedCaptureException {
        Stage stage = new Stage()
                .open(80)
                .text(true, 80, REQUEST.formatted("one"))
                .text(false, 80, RESPONSE.formatted(2, "ok"))
                .text(true, 80, REQUEST.formatted("two"))
                .text(false, 80, RESPONSE.formatted(3, "yes"))
                .reverse(4)
                .close(80);
        assertEquals(
                List.of("/two 3 []", "/one 2 []"),
                read(stage).stream().map(LossTest::told).toList());
    }

    @Test
    void whatAsksForAConnectionMayComeBehindItsData() throws MalformedCaptureException {
        Stage stage = new Stage()
                .open(80)
                .text(true, 80, REQUEST.formatted("one"))
                .reverse(4)
                .text(false, 80, RESPONSE.formatted(2, "ok"))
                .close(80);
        assertEquals(
                List.of("/one 2 []"), read(stage).stream().map(LossTest::told).toList());
    }

    @Test
    void aLostRecordOfTlsCostsItsContentAlone() throws MalformedCaptureException {
        for (int cut : new int[] {0, 8}) {
            byte[] first = sealed(0, RESPONSE.formatted(40, "0123456789"));
            byte[] lost = sealed(1, "0123456789");
            byte[] rest =
                    joined(sealed(2, "0123456789"), sealed(3, "0123456789"), sealed(4, RESPONSE.formatted(3, "yes")));
            Stage stage = SealedTalk.greeted(new Stage());
            for (int i = 0; i < 2; i++) {
                stage.tcp(true, 443, 0x18, SealedTalk.sealed("33", i, 23, SealedTalk.text(REQUEST.formatted(i))));
            }
            stage.tcp(false, 443, 0x18, first)
                    .lose(false, lost.length + cut)
                    .tcp(false, 443, 0x18, Arrays.copyOfRange(rest, cut, rest.length))
                    .close(443);
            int missing = cut == 0 ? 10 : 20;
            assertEquals(
                    Bytes.utf8("0123456789".repeat(4 - missing / 10)),
                    read(stage).getFirst().response().orElseThrow().body());
            assertEquals("/1 3 []", told(read(stage).get(1)));
        }
    }

    private static byte[] sealed(int number, String text) {
        return SealedTalk.unpadded("44", number, SealedTalk.text(text));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @Test
    void lostDataOfAStreamCostsThatStreamAlone() throws MalformedCaptureException {
        byte[] data = frame(0, 0, 1, "30313233343536373839");
        byte[] last = frame(0, 1, 1, "30313233343536373839");
        Stage stage = new Stage()
                .open(50)
                .text(true, 50, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                .tcp(false, 50, 0x18, frame(4, 0, 0, ""))
                .tcp(true, 50, 0x18, joined(frame(1, 5, 1, "828684"), frame(1, 5, 3, "828684")))
                .tcp(false, 50, 0x18, joined(frame(1, 4, 1, "88"), data))
                .lose(false, data.length + 4)
                .tcp(false, 50, 0x18, joined(Arrays.copyOfRange(data, 4, data.length), last))
                .tcp(false, 50, 0x18, frame(1, 5, 3, "89"))
                .close(50);
        List<CapturedRecord> records = read(stage);
        assertEquals(2, records.size());
        // the rest of a frame whose header is lost is taken for data
        Bytes body = records.getFirst().response().orElseThrow().body();
        assertEquals(Bytes.utf8("0123456789"), body.slice(body.size() - 10, 10));
        assertEquals(Optional.of(204), records.get(1).status());
    }

    @Test
    void messagesOfASocketGoOnBehindALostHeader() throws MalformedCaptureException {
        byte[] lost = new Octets().hex("8105").text("first").all();
        byte[] part = new Octets()
                .hex("817e0080")
                .text("0123456789".repeat(12) + "01234567")
                .all();
        Stage stage = new Stage()
                .open(80)
                .text(true, 80, "GET /s HTTP/1.1\r\nHost: a.test\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n")
                .text(false, 80, "HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n")
                .lose(false, 3)
                .tcp(false, 80, 0x18, Arrays.copyOfRange(lost, 3, lost.length))
                .tcp(
                        false,
                        80,
                        0x18,
                        joined(new Octets().hex("8106").text("second").all(), part))
                .tcp(false, 80, 0x18, Arrays.copyOf(part, 40))
                .lose(false, part.length - 50)
                .tcp(false, 80, 0x18, Arrays.copyOfRange(part, part.length - 10, part.length))
                .tcp(false, 80, 0x18, new Octets().hex("8105").text("third").all())
                .close(80);
        assertEquals(
                List.of("text 6", "text 128", "text 36", "text 5", "unread 4"),
                read(stage).stream()
                        .filter(record -> record.protocol().equals("websocket"))
                        .map(record -> record.attributes().get("message") + " "
                                + record.response().orElseThrow().body().size())
                        .toList());
    }

    private static byte[] frame(int type, int flags, int stream, String hex) {
        int length = hex.length() / 2;
        return new Octets()
                .u8(length >> 16)
                .u16(length)
                .u8(type)
                .u8(flags)
                .u32(stream)
                .hex(hex)
                .all();
    }

    @Test
    void headersThatDoNotEndAreOfARequestAllTheSame() throws MalformedCaptureException {
        Octets start = new Octets().text("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").hex("000000040000000000");
        Octets headers = new Octets().hex("000004" + "01" + "01" + "00000001").hex("82848641");
        Octets more = new Octets().hex("000007" + "09" + "00" + "00000001").hex("06612e74657374");
        Stage stage = new Stage().open(80).tcp(true, 80, 0x18, start.all()).tcp(true, 80, 0x18, headers.all());
        CapturedRecord cut =
                read(stage.tcp(true, 80, 0x18, more.all()).close(80)).getFirst();
        assertEquals("GET http://a.test/", cut.method() + " " + cut.url());
        assertEquals(
                List.of("the headers do not end in the capture"),
                cut.problems().stream().map(p -> p.message()).toList());
    }

    @Test
    void headersThatAreCutOffGiveTheLinesThatWereCaptured() throws MalformedCaptureException {
        Stage stage = new Stage()
                .open(80)
                .text(true, 80, "GET /cut?a=1 HTTP/1.1\r\nX-App: 7\r\nHost: api.exa")
                .lose(true, 20)
                .text(false, 80, "HTTP/1.1 404 Not Found\r\nServer: a\r\nDate")
                .lose(false, 40)
                .text(true, 80, "GET /next HT")
                .lose(true, 30)
                .text(false, 80, RESPONSE.formatted(2, "ok"))
                .close(80);
        List<CapturedRecord> records = read(stage);
        assertEquals(
                List.of("http://203.0.113.9/cut?a=1 404", "http://203.0.113.9/next 200"),
                records.stream().map(r -> r.url() + " " + r.status().orElse(0)).toList());
        CapturedRecord cut = records.getFirst();
        assertEquals(Optional.of("7"), cut.request().orElseThrow().headers().first("x-app"));
        assertEquals("Host: api.exa", cut.attributes().get("request cut line"));
        assertEquals("Date", cut.attributes().get("response cut line"));
        assertEquals(
                List.of(
                        "the request is cut off within its headers",
                        "the response is cut off within its headers",
                        "20 bytes of the request were not captured",
                        "40 bytes of the response were not captured"),
                cut.problems().stream().map(p -> p.message()).toList());
    }

    @Test
    void anInterimResponseThatIsCutOffIsNotTheResponse() throws MalformedCaptureException {
        Stage stage = new Stage()
                .open(80)
                .text(true, 80, "POST /hinted HTTP/1.1\r\nExp")
                .lose(true, 20)
                .text(false, 80, "HTTP/1.1 103 Early Hints\r\nLi")
                .lose(false, 20)
                .text(false, 80, "HTTP/1.1 200 OK\r\nDa")
                .lose(false, 40)
                .text(true, 80, REQUEST.formatted("next"))
                .text(false, 80, RESPONSE.formatted(2, "ok"))
                .close(80);
        assertEquals(
                List.of("/hinted 200", "/next 200"),
                read(stage).stream()
                        .map(r -> r.url().substring(r.url().lastIndexOf('/')) + " "
                                + r.status().orElse(0))
                        .toList());
    }

    @Test
    void aHeadWithoutMeasureEndsAndKeepsItsBytes() throws MalformedCaptureException {
        for (boolean asks : new boolean[] {true, false}) {
            String start = asks ? "GET / HTTP/1.1\r\n" : "HTTP/1.1 200 OK\r\n";
            Stage stage = new Stage().open(80).text(asks, 80, start);
            for (int i = 0; i < 400; i++) {
                stage.text(asks, 80, "a: 0123456789abcdef\r\n".repeat(1000));
            }
            long kept = read(stage.close(80)).stream()
                    .mapToLong(r -> r.request().map(m -> m.body().size()).orElse(0L)
                            + r.response().map(m -> m.body().size()).orElse(0L))
                    .sum();
            assertEquals(start.length() + 400L * 21_000, kept);
        }
    }
}

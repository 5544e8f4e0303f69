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

/// Handshakes of TLS 1.3 that are not the plain one.
class HelloTest {
    private static final byte[] CHANGE_CIPHER = SealedTalk.record(20, new byte[] {1});

    private static CapturedRecord only(Stage stage, String keyLog) throws MalformedCaptureException {
        CaptureLog log = new CaptureLog();
        Bytes bytes = Bytes.of(stage.pcap(ByteOrder.LITTLE_ENDIAN, false, false, ""));
        ImportOptions keys = new ImportOptions(Optional.empty(), List.of(Bytes.utf8(keyLog)));
        new PcapImporter().read(new CaptureSource("x", bytes), keys, log, JobContext.NONE);
        assertEquals(1, log.records().size());
        return log.records().getFirst();
    }

    /// A server that asks for another ClientHello (RFC 8446, section 4.1.4), with the records that satisfy middleboxes.
    private static Stage retried() {
        Octets extensions = new Octets().u16(43).counted(2, new Octets().u16(0x0304));
        Octets retry = new Octets()
                .u16(0x0303)
                .hex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c")
                .u8(0)
                .u16(0x1301)
                .u8(0)
                .counted(2, extensions);
        byte[] hello = SealedTalk.record(22, SealedTalk.clientHello("http/1.1"));
        byte[] finished = SealedTalk.handshake(20, new Octets().u32(0));
        return new Stage()
                .open(443)
                .tcp(true, 443, 0x18, hello)
                .tcp(false, 443, 0x18, SealedTalk.record(22, SealedTalk.handshake(2, retry)))
                .tcp(false, 443, 0x18, CHANGE_CIPHER)
                .tcp(true, 443, 0x18, CHANGE_CIPHER)
                .tcp(true, 443, 0x18, hello)
                .tcp(false, 443, 0x18, SealedTalk.record(22, SealedTalk.serverHello()))
                .tcp(false, 443, 0x18, SealedTalk.sealed("22", 0, 22, SealedTalk.encryptedExtensions("http/1.1")))
                .tcp(false, 443, 0x18, SealedTalk.sealed("22", 1, 22, finished))
                .tcp(true, 443, 0x18, SealedTalk.sealed("11", 0, 22, finished))
                .tcp(true, 443, 0x18, SealedTalk.sealed("33", 0, 23, SealedTalk.text("GET /again HTTP/1.1\r\n\r\n")))
                .close(443);
    }

    @Test
    void opensAConnectionWhoseServerAskedForAnotherHello() throws MalformedCaptureException {
        assertEquals(
                "https://closed.example.test/again",
                only(retried(), SealedTalk.KEY_LOG).url());
    }

    @Test
    void tellsTheSecondAnswerOfAServerWithoutKeys() throws MalformedCaptureException {
        CapturedRecord closed = only(retried(), "");
        assertEquals("2", closed.attributes().get("client hellos"));
        assertEquals("TLS_AES_128_GCM_SHA256", closed.attributes().get("cipher suite"));
        assertEquals("TLS 1.3", closed.attributes().get("tls version"));
    }

    @Test
    void readsTheShorterServerHelloOfEarlyDrafts() throws MalformedCaptureException {
        Octets body = new Octets().u16(0x7f10).hex("cd".repeat(32)).u16(0x1303);
        Stage stage = new Stage()
                .open(443)
                .tcp(true, 443, 0x18, SealedTalk.record(22, SealedTalk.clientHello("http/1.1")))
                .tcp(false, 443, 0x18, SealedTalk.record(22, SealedTalk.handshake(2, body.counted(2, new Octets()))))
                .close(443);
        CapturedRecord closed = only(stage, "");
        assertEquals("TLS_CHACHA20_POLY1305_SHA256", closed.attributes().get("cipher suite"));
        assertEquals("0x7f10", closed.attributes().get("tls version"));
    }

    @Test
    void tellsWhyAClientGivesUpAConnection() throws MalformedCaptureException {
        Stage stage = new Stage()
                .open(443)
                .tcp(true, 443, 0x18, SealedTalk.record(22, SealedTalk.clientHello("http/1.1")))
                .tcp(true, 443, 0x18, SealedTalk.record(21, new byte[] {2, 48}))
                .tcp(true, 443, 0x18, SealedTalk.record(21, new byte[] {1, 0}))
                .close(443);
        assertEquals("unknown ca", only(stage, "").attributes().get("request alert"));
    }

    /// What [JA4](https://github.com/FoxIO-LLC/ja4/blob/main/technical_details/JA4.md) gives for a browser's hello.
    @Test
    void takesTheFingerprintThatIsPublished() throws MalformedCaptureException {
        Octets suites = new Octets().hex("1a1a130113021303c02bc02fc02cc030cca9cca8c013c014009c009d002f0035");
        Octets extensions = new Octets().hex("5a5a0000");
        String name = "closed.example.test";
        extensions.u16(0).counted(2, new Octets().counted(2, new Octets().u8(0).counted(2, new Octets().text(name))));
        for (String empty : List.of("0017", "ff01", "000a", "000b", "0023", "0005", "0012", "0033", "002d", "001b")) {
            extensions.hex(empty).u16(0);
        }
        extensions
                .hex("0010000e000c02683208687474702f312e31")
                .hex("000d0012001004030804040105030805050108060601")
                .hex("002b0007066a6a03040303")
                .hex("44690000")
                .hex("00150000");
        Octets body = new Octets().u16(0x0303).hex("ab".repeat(32)).u8(0).counted(2, suites);
        byte[] hello = SealedTalk.handshake(1, body.u8(1).u8(0).counted(2, extensions));
        Stage stage = new Stage()
                .open(443)
                .tcp(true, 443, 0x18, SealedTalk.record(22, hello))
                .close(443);
        assertEquals(
                "t13d1516h2_8daaf6152771_e5627efa2ab1",
                only(stage, "").attributes().get("ja4"));
    }
}

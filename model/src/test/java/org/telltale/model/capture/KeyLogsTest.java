package org.telltale.model.capture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyLogsTest {
    private static boolean recognised(String text) {
        return KeyLogs.recognise(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void recognisesLinesOfEveryLabel() {
        String secret = " " + "0a".repeat(32) + " " + "0B".repeat(32);
        assertTrue(recognised("# made by {a browser}\r\nCLIENT_HANDSHAKE_TRAFFIC_SECRET" + secret + "\r\n"));
        assertTrue(recognised("SERVER_TRAFFIC_SECRET_0" + secret));
        assertTrue(recognised("CLIENT_EARLY_TRAFFIC_SECRET" + secret + "\nEXPORTER_SECRET" + secret));
        assertTrue(recognised("a line of somebody\nCLIENT_RANDOM " + "0a".repeat(32) + " " + "0b".repeat(48)));
        assertTrue(recognised("RSA " + "0a".repeat(8) + " " + "0b".repeat(48)));
    }

    @Test
    void takesNothingElseForOne() {
        String line = "CLIENT_RANDOM " + "0a".repeat(32) + " " + "0b".repeat(48);
        assertFalse(recognised(""));
        assertFalse(recognised("1,CLIENT_RANDOM\n"));
        assertFalse(recognised("CLIENT_RANDOM 0a 0b\n"));
        assertFalse(recognised("{\"keys\":\"\n" + line + "\n\"}"));
        assertFalse(recognised("# nothing but a remark\n"));
    }

    @Test
    void knowsALogIntoWhichNothingWasWritten() {
        assertTrue(KeyLogs.isEmpty(new byte[0]));
        assertTrue(KeyLogs.isEmpty("# SSL/TLS secrets log file\r\n\n  # more\n".getBytes(StandardCharsets.UTF_8)));
        assertFalse(KeyLogs.isEmpty("# a remark\nand a line\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void knowsTheNamesThatLogsHaveBesideCaptures() {
        assertTrue(KeyLogs.isBeside("a.keys", "a.pcap"));
        assertTrue(KeyLogs.isBeside("a.pcap.keylog", "a.pcap"));
        assertTrue(KeyLogs.isBeside("A.SSLKEYLOG.txt", "a.pcapng"));
        assertTrue(KeyLogs.isBeside("sslkeylog.txt", "a.pcapng"));
        assertFalse(KeyLogs.isBeside("b.keys", "a.pcap"));
        assertFalse(KeyLogs.isBeside("a.txt", "a.pcap"));
    }
}

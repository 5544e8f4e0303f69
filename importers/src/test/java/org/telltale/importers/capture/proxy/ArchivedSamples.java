package org.telltale.importers.capture.proxy;

import static org.telltale.importers.capture.proxy.ProxySamples.REQUEST;
import static org.telltale.importers.capture.proxy.ProxySamples.RESPONSE;
import static org.telltale.importers.capture.proxy.ProxySamples.TRANSACTION;
import static org.telltale.importers.capture.proxy.ProxySamples.crlf;
import static org.telltale.importers.capture.proxy.ProxySamples.entry;
import static org.telltale.importers.capture.proxy.ProxySamples.har;
import static org.telltale.importers.capture.proxy.ProxySamples.latin;

import java.util.LinkedHashMap;
import java.util.Map;

/// The samples of captures that are an archive as a whole, as they are made.
final class ArchivedSamples {
    private ArchivedSamples() {}

    /// Path below the samples folder to content.
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("fiddler/sessions.saz", saz());
        all.put("charles-zip/session.chlz", chlz());
        all.put("har-zip/trace.zip", playwright());
        return all;
    }

    private static byte[] saz() {
        String notes =
                "\ufeff<?xml version=\"1.0\"?><Session SID=\"1\"><SessionTimers ClientConnected=\"0001-01-01T00:00:00\" "
                        + "ClientBeginRequest=\"2024-05-03T12:00:01.5000000+02:00\" DNSTime=\"2\" TCPConnectTime=\"3\" "
                        + "HTTPSHandshakeTime=\"4\" ClientDoneResponse=\"2024-05-03T12:00:01.7500000+02:00\" /><SessionFlags>"
                        + "<SessionFlag N=\"x-clientip\" V=\"::ffff:127.0.0.1\" /><SessionFlag N=\"X-ProcessInfo\" V=\"app:7\" />"
                        + "<SessionFlag N=\"x-hostip\" V=\"192.0.2.1\" /><SessionFlag N=\"ui-comments\" V=\"a &amp; b\" />"
                        + "</SessionFlags></Session>";
        String sent = "\u0081\u0085\u0001\u0002\u0003\u0004igohn\r\n";
        String frames = crlf("Request-Length: 11", "ID: 1", "BitFlags: 1", "DoneRead: 2024-05-03T12:00:02+02:00", "")
                + sent
                + crlf("Response-Length: 4", "ID: 2", "BitFlags: 0", "")
                + "\u0082\u0002\u0000\u00ff\r\n";
        return new StoredZip()
                .file("[Content_Types].xml", "<Types/>")
                .file("raw/1_c.txt", latin("GET https://api.example.test/s HTTP/1.1\r\nHost: api.example.test\r\n\r\n"))
                .file("raw/1_s.txt", latin("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"))
                .file("raw/1_m.xml", notes)
                .file("raw/1_w.txt", latin(frames))
                .file("raw/02_c.txt", latin(REQUEST))
                .file("raw/02_s.txt", latin(RESPONSE))
                .file("../../evil.txt", "x")
                .all();
    }

    private static byte[] chlz() {
        return new StoredZip()
                .file("0-meta.json", TRANSACTION)
                .file("0-req.txt", "request body")
                .file("0-res.dat", new byte[] {0, 1, (byte) 0xff})
                .file("1-meta.json", TRANSACTION.substring(0, 300))
                .all();
    }

    private static byte[] playwright() {
        String asked = "0123456789abcdef0123456789abcdef01234567.bin";
        String answered = "89abcdef0123456789abcdef0123456789abcdef.txt";
        String entries = entry(
                        ",\"postData\":{\"mimeType\":\"application/x-thing\",\"_file\":\"" + asked + "\"}",
                        "\"mimeType\":\"text/plain\",\"_file\":\"" + answered + "\"",
                        ",\"_securityDetails\":{\"protocol\":\"TLS 1.3\",\"subjectName\":\"api.example.test\",\"issuer\":\"CA\"}")
                + ","
                + entry("", "\"mimeType\":\"text/plain\",\"_file\":\"gone.txt\"", "");
        return new StoredZip()
                .file(asked, new byte[] {0, (byte) 0xff})
                .file(answered, "attached")
                .file("har.har", har(entries, ""))
                .all();
    }
}

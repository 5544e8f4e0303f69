package org.telltale.importers.capture.proxy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// The samples of what proxies save, as they are made.
final class ProxySamples {
    static final String REQUEST =
            crlf("POST /a?b=1 HTTP/1.1", "Host: api.example.test", "Content-Length: 4", "") + "\u0000\r\n\u00ff";
    static final String RESPONSE = crlf(
            "HTTP/1.1 200 OK",
            "Date: Fri, 03 May 2024 10:00:02 GMT",
            "Transfer-Encoding: chunked",
            "",
            "3",
            "abc",
            "2;x=y",
            "",
            "",
            "0",
            "X-Sum: 1",
            "");

    private ProxySamples() {}

    /// Path below the samples folder to content.
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("burp/items.xml", latin(burp()));
        all.put("burp/cut.xml", latin(burp().substring(0, burp().length() - 40)));
        all.put("zap/messages.txt", latin(zap()));
        all.put("charles/session.chlsj", latin(charles()));
        all.put("charles/damaged.chlsj", latin(charles().replaceFirst("\"tunnel\":true,", "\"tunnel\":tru?,")));
        all.put("charles-session/session.chls", chls());
        all.put("har/dialects.har", latin(dialects()));
        return all;
    }

    static String crlf(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(latin(text));
    }

    private static String burp() {
        String start = """
                <?xml version="1.1"?>
                <!DOCTYPE items [
                <!ELEMENT items (item*)>
                <!ENTITY bomb "boom">
                <!ENTITY file SYSTEM "file:///etc/hostname">
                ]>
                <items burpVersion="2024.1" exportTime="Fri May 03 12:00:09 CEST 2024">
                """;
        String item = """
                  <item>
                    <time>%s</time>
                    <url><![CDATA[https://api.example.test/a?b=1]]></url>
                    <host ip="192.0.2.1">api.example.test</host>
                    <port>443</port>
                    <protocol>https</protocol>
                    <method><![CDATA[POST]]></method>
                    <path><![CDATA[/a?b=1]]></path>
                    <extension>null</extension>
                    <request base64="%s"><![CDATA[%s]]></request>
                    <status>200</status>
                    <responselength>99</responselength>
                    <mimetype>text</mimetype>
                    <response base64="%s"><![CDATA[%s]]></response>
                    <comment>%s</comment>
                  </item>
                """;
        return start
                + item.formatted(
                        "Fri May 03 12:00:01 CEST 2024",
                        "false",
                        REQUEST,
                        "true",
                        base64(RESPONSE),
                        "&bomb; &lt;&#x41;")
                + item.formatted("Fri May 03 15:30:02 IST 2024", "true", base64(REQUEST), "false", RESPONSE, "&file;")
                + item.formatted(
                        "Fri May 03 15:30:02 XYT 2024",
                        "true",
                        "!!",
                        "false",
                        "HTTP/2 204\r\n\r\na]]]]><![CDATA[>b",
                        "")
                + "</items>\n";
    }

    private static String zap() {
        String first = "==== 1 ==========\n"
                + crlf("POST https://api.example.test/a HTTP/1.1", "Host: api.example.test", "Content-Length: 4", "");
        String answer = crlf("HTTP/1.1 201 Created", "Content-Length: 3", "");
        String second = """
                ===2 ==========
                GET /b HTTP/1.1
                Host: api.example.test


                HTTP/1.1 200 OK

                == 3 ===
                === line

                """;
        String third = "=== 3 ==========\n" + crlf("GET http://api.example.test/c HTTP/1.1", "");
        return first + "HTTP\n" + answer + "abc\n\n" + second + third + "\n";
    }

    static final String TRANSACTION = "{\"status\":\"COMPLETE\",\"method\":\"POST\",\"protocolVersion\":\"HTTP/1.1\","
            + "\"scheme\":\"https\",\"host\":\"api.example.test\",\"port\":443,\"actualPort\":443,\"path\":\"/a\","
            + "\"query\":\"b=1\",\"tunnel\":false,\"keptAlive\":true,\"webSocket\":false,"
            + "\"remoteAddress\":\"api.example.test/192.0.2.1\",\"clientAddress\":\"/127.0.0.1\",\"clientPort\":50000,"
            + "\"times\":{\"start\":\"2024-05-03T12:00:01.500+02:00\"},\"durations\":{\"total\":25,\"dns\":1,\"ssl\":null},"
            + "\"ssl\":{\"protocol\":\"TLSv1.3\",\"cipherSuite\":\"TLS_AES_128_GCM_SHA256\"},\"notes\":\"seen\","
            + "\"request\":{\"sizes\":{\"headers\":40,\"body\":4},\"mimeType\":\"text/plain\",\"header\":{\"firstLine\":"
            + "\"POST /a?b=1 HTTP/1.1\",\"headers\":[{\"name\":\"Host\",\"value\":\"api.example.test\"}]},"
            + "\"body\":{\"text\":\"body\",\"charset\":\"UTF-8\"}},\"response\":{\"status\":200,\"sizes\":{\"headers\":9,"
            + "\"body\":2},\"header\":{\"firstLine\":\"HTTP/1.1 200 OK\",\"headers\":[]},"
            + "\"body\":{\"encoding\":\"base64\",\"encoded\":\"AP8=\"}}}";

    private static String charles() {
        String tunnel =
                "{\"status\":\"FAILED\",\"method\":\"CONNECT\",\"scheme\":\"https\",\"host\":\"pinned.example.test\","
                        + "\"actualPort\":443,\"tunnel\":true,\"remoteAddress\":null,\"errorMessage\":\"handshake failed\","
                        + "\"request\":{\"header\":{\"headers\":[]}},\"response\":{}}";
        String socket =
                "{\"method\":\"GET\",\"scheme\":\"wss\",\"host\":\"api.example.test\",\"port\":8443,\"path\":\"/s\","
                        + "\"webSocketMessages\":[{\"direction\":\"SENT\",\"type\":\"TEXT\",\"time\":\"2024-05-03T12:00:03Z\","
                        + "\"text\":\"hello\"},{\"direction\":\"RECEIVED\",\"type\":\"BINARY\",\"body\":{\"encoding\":\"base64\","
                        + "\"encoded\":\"!\"}}],\"request\":{},\"response\":{\"status\":101}}";
        return "[" + TRANSACTION + ",\n" + tunnel + ",\n" + socket + "]\n";
    }

    private static byte[] chls() {
        Serialised out = new Serialised()
                .start()
                .thing("com.xk72.charles.model.Session", 3, "Ichildren")
                .u32(2);
        transaction(out, "/a?b=1", "POST /a?b=1 HTTP/1.1", "\u0000body", "HTTP/1.1 200 OK", "\u001f\u008b");
        transaction(out, "/c", "GET /c HTTP/1.1", "", "", "");
        return out.end().all();
    }

    private static void transaction(
            Serialised out, String file, String asked, String body, String answered, String content) {
        out.thing(
                        "com.xk72.charles.model.Transaction",
                        2,
                        "IactualPort",
                        "IclientPort",
                        "LendTime",
                        "Lfile",
                        "Lhost",
                        "Lprotocol",
                        "LrequestBody",
                        "LrequestHeader",
                        "LresponseBody",
                        "LresponseHeader",
                        "LstartTime")
                .u32(443)
                .u32(50_000)
                .date(1_714_730_401_750L)
                .text(file)
                .text("api.example.test")
                .text("https");
        side(out, body, asked);
        side(out, content, answered);
        out.date(1_714_730_401_500L);
    }

    private static void side(Serialised out, String body, String line) {
        if (body.isEmpty()) {
            out.none();
        } else {
            out.bytes(body);
        }
        if (line.isEmpty()) {
            out.none();
            return;
        }
        out.thing("com.xk72.proxy.http.HttpFields", 3, "LfieldNames", "LfieldValues")
                .list("Host", "Content-Type")
                .list("api.example.test", "text/plain")
                .text(line)
                .end();
    }

    static String entry(String request, String content, String more) {
        return "{\"startedDateTime\":\"2024-05-03T12:00:01.5+02:00\",\"time\":5,\"request\":{\"method\":\"POST\","
                + "\"url\":\"https://api.example.test/a\",\"httpVersion\":\"HTTP/1.1\",\"headers\":[]" + request
                + "},\"response\":{\"status\":200,\"httpVersion\":\"HTTP/1.1\",\"headers\":[],\"content\":{" + content
                + "}},\"timings\":{\"wait\":5}" + more + "}";
    }

    static String har(String entries, String more) {
        return "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"made here\"},\"entries\":[" + entries + "]" + more
                + "}}";
    }

    /// What HTTP Toolkit, Chrome, Proxyman and WebPageTest add.
    private static String dialects() {
        String binary = entry(
                ",\"_requestBodyStatus\":\"discarded:not-representable\",\"_content\":{\"text\":\"/wA=\",\"size\":2,"
                        + "\"encoding\":\"base64\"}",
                "\"size\":70000,\"mimeType\":\"image/png\",\"comment\":\"Body discarded during HAR generation\"",
                ",\"_webSocketClose\":{\"code\":1000,\"reason\":\"bye\"},\"_ip_addr\":\"192.0.2.1\"");
        String events = entry(
                "",
                "\"size\":0",
                ",\"_eventSourceMessages\":[{\"time\":1714730401.5,\"eventName\":\"tick\","
                        + "\"eventId\":\"1\",\"data\":\"now\"}],\"_webSocketMessages\":[{\"type\":\"send\",\"time\":1714730402,"
                        + "\"opcode\":2,\"data\":\"AP8=\"}]");
        return har(
                binary + "," + events,
                ",\"_tlsErrors\":[{\"startedDateTime\":\"2024-05-03T12:00:01Z\",\"time\":3,\"hostname\":\"pinned.example.test\","
                        + "\"cause\":\"cert-rejected\",\"clientIPAddress\":\"127.0.0.1\",\"clientPort\":50000}]");
    }
}

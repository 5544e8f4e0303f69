package org.telltale.importers.capture.mitmproxy;

import static org.telltale.importers.capture.mitmproxy.Dictionary.bytes;
import static org.telltale.importers.capture.mitmproxy.Dictionary.list;
import static org.telltale.importers.capture.mitmproxy.Dictionary.ofBytes;
import static org.telltale.importers.capture.mitmproxy.Dictionary.ofText;
import static org.telltale.importers.capture.mitmproxy.Dictionary.pairs;
import static org.telltale.importers.capture.mitmproxy.Dictionary.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// The samples of flow files, as they are made.
final class FlowSamples {
    private FlowSamples() {}

    /// Path below the samples folder to content.
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("mitmproxy/old.mitm", join(ten(), eleven(false), eighteen(), eleven(true)));
        all.put("mitmproxy/new.flows", join(seven(), sevenSocket(), ten10(), newest(), newestSocket()));
        all.put("mitmproxy/streams.dump", join(tcp(), udp(), dns(), silent()));
        byte[] cut = newestSocket();
        byte[] damaged = newest();
        damaged[damaged.length - 1] = '?';
        byte[] garbage = "garbage 12:abc\n".getBytes(StandardCharsets.US_ASCII);
        all.put(
                "mitmproxy/damaged.mitmproxy",
                join(ten10(), damaged, garbage, seven(), Arrays.copyOf(cut, cut.length / 2)));
        return all;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] numbers(int... numbers) {
        byte[][] items = new byte[numbers.length][];
        for (int i = 0; i < items.length; i++) {
            items[i] = value('#', Integer.toString(numbers[i]));
        }
        return list(items);
    }

    private static byte[] end(String host, int port) {
        return list(bytes(host), value('#', Integer.toString(port)));
    }

    private static byte[] oldEnd(String host, int port) {
        return ofBytes().put("address", end(host, port)).flag("use_ipv6", false).all();
    }

    /// 0.10: the client stands in the request, there is no server and no type.
    private static byte[] ten() {
        return ofBytes()
                .none("error")
                .put(
                        "response",
                        ofBytes()
                                .put("httpversion", numbers(1, 1))
                                .time("timestamp_end", "1400000000.75")
                                .bytes("msg", "OK")
                                .time("timestamp_start", "1400000000.5")
                                .put("headers", pairs("Content-Type", "text/plain"))
                                .bytes("content", "zehn")
                                .number("code", 200))
                .put(
                        "request",
                        ofBytes()
                                .put("httpversion", numbers(1, 0))
                                .put("client_conn", ofBytes().put("address", end("127.0.0.1", 50_010)))
                                .number("port", 8080)
                                .bytes("scheme", "http")
                                .bytes("path", "/ten")
                                .bytes("host", "ten.example.test")
                                .put("headers", pairs())
                                .bytes("content", "")
                                .bytes("method", "GET")
                                .time("timestamp_start", "1400000000.25")
                                .bytes("ip", "192.0.2.10"))
                .put("version", numbers(0, 10, 1))
                .all();
    }

    private static byte[] eleven(boolean failed) {
        Dictionary flow = ofBytes().bytes("type", "http").put("version", numbers(0, 11, 3));
        Dictionary request = ofBytes()
                .flag("is_replay", failed)
                .number("port", 443)
                .bytes("scheme", "https")
                .bytes("method", "POST")
                .bytes("path", "/eleven?q=\u00e4")
                .put("httpversion", numbers(1, 1))
                .bytes("host", "192.0.2.11")
                .put("headers", pairs("Host", "eleven.example.test", "Content-Type", "text/plain"))
                .bytes("content", "body")
                .time("timestamp_start", "1450000000.0");
        flow.put("request", request)
                .put("client_conn", ofBytes().put("address", oldEnd("127.0.0.1", 50_011)))
                .put(
                        "server_conn",
                        ofBytes()
                                .put("address", oldEnd("eleven.example.test", 443))
                                .put("peer_address", oldEnd("192.0.2.11", 443))
                                .time("timestamp_start", "1449999999.5")
                                .time("timestamp_tcp_setup", "1449999999.625")
                                .time("timestamp_ssl_setup", "1449999999.75")
                                .bytes("sni", "eleven.example.test"));
        return failed
                ? flow.none("response")
                        .put("error", ofBytes().bytes("msg", "connection lost"))
                        .all()
                : flow.put(
                                "response",
                                ofBytes()
                                        .number("code", 204)
                                        .put("headers", pairs())
                                        .none("content"))
                        .all();
    }

    /// 0.18: text keys, and what was `msg` and `code` has its later names.
    private static byte[] eighteen() {
        return ofText().text("type", "http")
                .put("version", numbers(0, 18))
                .flag("marked", true)
                .put("request", request("eighteen.example.test", 80, "http", "GET", "/18", ""))
                .put("response", response(404, "no such place"))
                .put("client_conn", ofText().put("address", oldEnd("::1", 50_018)))
                .put("server_conn", ofText().put("ip_address", oldEnd("192.0.2.18", 80)))
                .all();
    }

    private static Dictionary request(String host, int port, String scheme, String method, String path, String body) {
        return ofText().bytes("path", path)
                .bytes("authority", "")
                .bytes("scheme", scheme)
                .bytes("method", method)
                .number("port", port)
                .text("host", host)
                .time("timestamp_start", "1600000000.123456")
                .time("timestamp_end", "1600000000.1235")
                .none("trailers")
                .bytes("content", body)
                .put("headers", pairs("Host", port == 80 || port == 443 ? host : host + ":" + port))
                .bytes("http_version", "HTTP/1.1");
    }

    private static Dictionary response(int status, String body) {
        return ofText().bytes("reason", "")
                .number("status_code", status)
                .time("timestamp_start", "1600000000.2")
                .time("timestamp_end", "1600000000.3")
                .none("trailers")
                .bytes("content", body)
                .put("headers", pairs("Content-Type", "text/plain", "Set-Cookie", "a=1", "Set-Cookie", "b=2"))
                .bytes("http_version", "HTTP/1.1");
    }

    private static Dictionary link(String id, String host, int port) {
        return ofText().text("id", id)
                .put("address", list(value(';', host), value('#', Integer.toString(port))))
                .put("ip_address", end("192.0.2.7", port));
    }

    private static byte[] seven() {
        return ofText().number("version", 7)
                .text("type", "http")
                .text("id", "flow-7")
                .put("request", request("seven.example.test", 80, "http", "GET", "/socket", ""))
                .put("response", response(101, ""))
                .put("server_conn", link("s7", "seven.example.test", 80))
                .put("client_conn", ofText().text("id", "c7").put("address", end("::ffff:127.0.0.1", 50_007)))
                .all();
    }

    /// Up to 10 messages stand in a flow of their own, which names its handshake.
    private static byte[] sevenSocket() {
        return ofText().number("version", 7)
                .text("type", "websocket")
                .put(
                        "messages",
                        list(
                                list(
                                        value('#', "1"),
                                        value('!', "true"),
                                        value(';', "hello"),
                                        value('#', "1600000001"),
                                        value('!', "false")),
                                list(
                                        value('#', "2"),
                                        value('!', "false"),
                                        bytes("\u0000\u00ff"),
                                        value('#', "1600000002"),
                                        value('!', "true"))))
                .put("metadata", ofText().text("websocket_handshake", "flow-7"))
                .put("server_conn", link("s7", "seven.example.test", 80))
                .put("client_conn", ofText().text("id", "c7"))
                .all();
    }

    private static byte[] ten10() {
        return ofText().number("version", 10)
                .text("type", "http")
                .text("is_replay", "request")
                .text("mode", "regular")
                .put("request", request("secure.example.test", 443, "", "CONNECT", "", ""))
                .none("response")
                .put("error", ofText().text("msg", "Client disconnected."))
                .put("server_conn", link("s10", "secure.example.test", 443))
                .put("client_conn", ofText().text("id", "c10"))
                .all();
    }

    private static Dictionary tls(String id) {
        return ofText().text("id", id)
                .put("address", list(value(';', "new.example.test"), value('#', "443")))
                .put("peername", list(value(';', "2001:db8::21"), value('#', "443"), value('#', "0"), value('#', "0")))
                .flag("tls", true)
                .text("sni", "new.example.test")
                .text("tls_version", "TLSv1.3")
                .text("cipher", "TLS_AES_128_GCM_SHA256")
                .bytes("alpn", "h2")
                .put("certificate_list", list(bytes("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n")));
    }

    /// 21: trailers on both sides, a comment, an edit, a body of which no text is left.
    private static byte[] newest() {
        Dictionary request = ofText().bytes("path", "/new")
                .bytes("authority", "new.example.test")
                .bytes("scheme", "https")
                .bytes("method", "POST")
                .number("port", 443)
                .text("host", "new.example.test")
                .time("timestamp_start", "1700000000.5")
                .time("timestamp_end", "1700000000.75")
                .put("trailers", pairs("x-sum", "1"))
                .bytes("content", "\u001f\u008b\u0000packed")
                .put("headers", pairs("content-encoding", "gzip", "content-type", "Application/JSON"))
                .bytes("http_version", "HTTP/2.0");
        Dictionary response = ofText().number("status_code", 200)
                .time("timestamp_start", "1700000001.0")
                .time("timestamp_end", "1700000001.25")
                .put("trailers", pairs("grpc-status", "0"))
                .none("content")
                .put("headers", pairs())
                .bytes("http_version", "HTTP/2.0");
        return ofText().text("type", "http")
                .number("version", 21)
                .put("request", request)
                .put("response", response)
                .text("comment", "look here")
                .text("marked", ":red_circle:")
                .put("backup", ofText().text("id", "before").put("request", edited()))
                .put("server_conn", tls("s21"))
                .put("client_conn", ofText().text("id", "c21").text("proxy_mode", "wireguard"))
                .all();
    }

    /// The request as it was before somebody edited it.
    private static Dictionary edited() {
        return ofText().bytes("method", "POST")
                .bytes("scheme", "https")
                .text("host", "before.example.test")
                .number("port", 443)
                .bytes("path", "/before")
                .bytes("content", "first")
                .put("headers", pairs("host", "before.example.test"))
                .time("timestamp_start", "1700000000.5")
                .bytes("http_version", "HTTP/2.0");
    }

    private static byte[] newestSocket() {
        byte[] text = list(
                value('#', "1"),
                value('!', "false"),
                bytes("{\"ok\":1}"),
                value('^', "1700000002.5"),
                value('!', "false"),
                value('!', "true"));
        return ofText().put(
                        "websocket",
                        ofText().put("messages", list(text))
                                .number("close_code", 1000)
                                .text("close_reason", "bye"))
                .put("request", request("new.example.test", 8443, "https", "GET", "/ws", ""))
                .put("response", response(101, ""))
                .put("server_conn", tls("s22"))
                .put("client_conn", ofText().text("id", "c22"))
                .text("type", "http")
                .number("version", 20)
                .all();
    }

    private static byte[] said(boolean client, String content, String time) {
        return list(value('!', Boolean.toString(client)), bytes(content), value('^', time));
    }

    /// HTTP on a port that the proxy passed on as bytes.
    private static byte[] tcp() {
        return ofText().text("type", "tcp")
                .number("version", 17)
                .put(
                        "messages",
                        list(
                                said(true, "GET /raw HTTP/1.1\r\nHost: raw.example.test\r\n\r\n", "1650000000.5"),
                                said(false, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nr", "1650000000.75"),
                                said(false, "aw", "1650000001.0")))
                .put("server_conn", link("s17", "raw.example.test", 8080))
                .put("client_conn", ofText().text("id", "c17").put("address", end("127.0.0.1", 50_017)))
                .all();
    }

    private static byte[] udp() {
        return ofText().text("type", "udp")
                .number("version", 20)
                .put(
                        "messages",
                        list(said(true, "\u0001\u0002\u0003", "1650000002.5"), said(false, "", "1650000003.0")))
                .put("server_conn", link("u20", "game.example.test", 4000))
                .put("client_conn", ofText().text("id", "v20"))
                .all();
    }

    private static Dictionary question() {
        return ofText().text("name", "api.example.test").number("type", 1).number("class_", 1);
    }

    private static byte[] dns() {
        Dictionary request = ofText().number("id", 4660)
                .flag("query", true)
                .number("op_code", 0)
                .flag("recursion_desired", true)
                .put("questions", list(question().all()))
                .time("timestamp", "1650000004.0");
        Dictionary response = ofText().number("id", 4660)
                .flag("query", false)
                .flag("recursion_available", true)
                .put("questions", list(question().all()))
                .put(
                        "answers",
                        list(question()
                                .number("ttl", 70_000)
                                .bytes("data", "\u00cb\u0000q\t")
                                .all()))
                .time("timestamp", "1650000004.5");
        return ofText().text("type", "dns")
                .number("version", 18)
                .put("request", request)
                .put("response", response)
                .put("server_conn", link("d18", "192.0.2.53", 53))
                .put("client_conn", ofText().text("id", "e18"))
                .all();
    }

    private static byte[] silent() {
        return ofText().text("type", "tcp")
                .number("version", 20)
                .put("messages", list())
                .put("error", ofText().text("msg", "refused"))
                .time("timestamp_created", "1650000005.0")
                .put("server_conn", ofText().none("address"))
                .put("client_conn", ofText().text("id", "z20"))
                .all();
    }
}

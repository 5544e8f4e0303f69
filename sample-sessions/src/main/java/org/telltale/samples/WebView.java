package org.telltale.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The web view of a mini program of the invented app, as a browser's HAR 1.2 export would hold it.
final class WebView {
    private static final String COMMENT = "synthetic: made by a program, nobody's data";

    private WebView() {}

    static String har() {
        long at = (Lantern.EVENING + 1830) * 1000;
        List<Object> entries = List.of(
                page(at, "https://shop.lantern.example/pages/home", "<html><body>Home</body></html>"),
                hit(at + 420),
                entry(
                        at + 3_150,
                        "POST",
                        "https://stats.lantern.example/v2/batch",
                        new Text("application/json", batch(at)),
                        new Text("application/json", "{\"ok\":true,\"next\":30}")),
                bid(at + 9_800),
                page(
                        at + 15_400,
                        "https://shop.lantern.example/pages/shop/item?id=4711",
                        "<html><body>商品</body></html>"));
        Map<String, Object> log = ordered("version", "1.2");
        log.put("creator", ordered("name", "Telltale sample maker", "version", "1", "comment", COMMENT));
        log.put("pages", List.of());
        log.put("entries", entries);
        log.put("comment", COMMENT);
        return json(Map.of("log", log));
    }

    private static Object page(long at, String url, String html) {
        return entry(at, "GET", url, Text.NONE, new Text("text/html", html));
    }

    private static Object hit(long at) {
        String url = "https://stats.lantern.example/v2/hit?did=" + Lantern.DEVICE + "&page=%2Fpages%2Fhome&geo="
                + Lantern.LATITUDE + "%252C" + Lantern.LONGITUDE + "&uid=" + Lantern.ACCOUNT;
        return entry(at, "GET", url, Text.NONE, new Text("image/gif", ""));
    }

    private static Object bid(long at) {
        String form = "ifa=3f2504e0-4f89-41d3-9a0c-0305e82c3301&app=lantern&profile="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(profile());
        return entry(
                at,
                "POST",
                "https://ads.partner.example/bid/7f3a1c9e5b2d4f60/slot/12",
                new Text("application/x-www-form-urlencoded", form),
                new Text("application/json", "{\"seat\":\"sample\",\"price\":0.42}"));
    }

    private static byte[] profile() {
        return new Wire()
                .number(1, Lantern.ACCOUNT)
                .text(2, Lantern.DEVICE)
                .message(3, Lantern.place(Lantern.LONGITUDE, Lantern.LATITUDE, 65))
                .toBytes();
    }

    private static String batch(long at) {
        return json(ordered(
                "device", ordered("id", Lantern.DEVICE, "model", "Sample Phone 1", "lang", "en"),
                "events",
                        List.of(
                                ordered("name", "view", "page", "pages/home", "ts", at),
                                ordered("name", "tap", "page", "pages/home", "target", "banner-3", "ts", at + 2_100))));
    }

    /// A body with its media type.
    private record Text(String type, String text) {
        static final Text NONE = new Text("", "");

        int size() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    private static Object entry(long millis, String method, String url, Text body, Text answer) {
        Map<String, Object> entry =
                ordered("startedDateTime", Instant.ofEpochMilli(millis).toString(), "time", 84.5);
        entry.put("request", request(method, url, body));
        entry.put("response", response(answer));
        entry.put("cache", Map.of());
        entry.put("timings", ordered("send", 1, "wait", 80.5, "receive", 3));
        entry.put("comment", COMMENT);
        return entry;
    }

    private static Map<String, Object> request(String method, String url, Text body) {
        Map<String, Object> request = ordered("method", method, "url", url, "httpVersion", "HTTP/2");
        request.put("cookies", List.of());
        request.put(
                "headers",
                List.of(
                        ordered("name", "User-Agent", "value", "Lantern/1.3.2 (synthetic)"),
                        ordered("name", "Cookie", "value", "lan_sid=synthetic-0001; lan_did=" + Lantern.DEVICE)));
        request.put("queryString", List.of());
        request.put("headersSize", -1);
        request.put("bodySize", body.size());
        if (body.size() > 0) {
            request.put("postData", ordered("mimeType", body.type, "text", body.text));
        }
        return request;
    }

    private static Map<String, Object> response(Text answer) {
        Map<String, Object> response = ordered("status", 200, "statusText", "OK", "httpVersion", "HTTP/2");
        response.put("cookies", List.of());
        response.put("headers", List.of(ordered("name", "Content-Type", "value", answer.type)));
        response.put("content", ordered("size", answer.size(), "mimeType", answer.type, "text", answer.text));
        response.put("redirectURL", "");
        response.put("headersSize", -1);
        response.put("bodySize", -1);
        return response;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String json(Object value) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value);
    }
}

package org.telltale.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
        List<Object> entries = new ArrayList<>();
        long at = (Lantern.EVENING + 1830) * 1000;
        entries.add(entry(
                at,
                "GET",
                "https://shop.lantern.example/pages/home",
                "",
                "",
                "text/html",
                "<html><body>Home</body></html>"));
        entries.add(entry(
                at + 420,
                "GET",
                "https://stats.lantern.example/v2/hit?did=" + Lantern.DEVICE + "&page=%2Fpages%2Fhome&geo="
                        + Lantern.LATITUDE + "%252C" + Lantern.LONGITUDE + "&uid=" + Lantern.ACCOUNT,
                "",
                "",
                "image/gif",
                ""));
        entries.add(entry(
                at + 3_150,
                "POST",
                "https://stats.lantern.example/v2/batch",
                "application/json",
                batch(at),
                "application/json",
                "{\"ok\":true,\"next\":30}"));
        entries.add(entry(
                at + 9_800,
                "POST",
                "https://ads.partner.example/bid/7f3a1c9e5b2d4f60/slot/12",
                "application/x-www-form-urlencoded",
                "ifa=" + "3f2504e0-4f89-41d3-9a0c-0305e82c3301" + "&app=lantern&profile="
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(profile()),
                "application/json",
                "{\"seat\":\"sample\",\"price\":0.42}"));
        entries.add(entry(
                at + 15_400,
                "GET",
                "https://shop.lantern.example/pages/shop/item?id=4711",
                "",
                "",
                "text/html",
                "<html><body>商品</body></html>"));
        return json(Map.of(
                "log",
                ordered(
                        "version",
                        "1.2",
                        "creator",
                        ordered("name", "Telltale sample maker", "version", "1", "comment", COMMENT),
                        "pages",
                        List.of(),
                        "entries",
                        entries,
                        "comment",
                        COMMENT)));
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

    private static Object entry(
            long millis, String method, String url, String type, String body, String answerType, String answer) {
        Map<String, Object> request = ordered(
                "method",
                method,
                "url",
                url,
                "httpVersion",
                "HTTP/2",
                "cookies",
                List.of(),
                "headers",
                List.of(
                        ordered("name", "User-Agent", "value", "Lantern/1.3.2 (synthetic)"),
                        ordered("name", "Cookie", "value", "lan_sid=synthetic-0001; lan_did=" + Lantern.DEVICE)),
                "queryString",
                List.of(),
                "headersSize",
                -1,
                "bodySize",
                body.getBytes(StandardCharsets.UTF_8).length);
        if (!body.isEmpty()) {
            request.put("postData", ordered("mimeType", type, "text", body));
        }
        Map<String, Object> response = ordered(
                "status",
                200,
                "statusText",
                "OK",
                "httpVersion",
                "HTTP/2",
                "cookies",
                List.of(),
                "headers",
                List.of(ordered("name", "Content-Type", "value", answerType)),
                "content",
                ordered("size", answer.getBytes(StandardCharsets.UTF_8).length, "mimeType", answerType, "text", answer),
                "redirectURL",
                "",
                "headersSize",
                -1,
                "bodySize",
                -1);
        return ordered(
                "startedDateTime",
                Instant.ofEpochMilli(millis).toString(),
                "time",
                84.5,
                "request",
                request,
                "response",
                response,
                "cache",
                Map.of(),
                "timings",
                ordered("send", 1, "wait", 80.5, "receive", 3),
                "comment",
                COMMENT);
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

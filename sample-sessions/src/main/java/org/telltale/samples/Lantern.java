package org.telltale.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// An invented super-app: what it would send if it existed. Nobody's data is in here.
final class Lantern {
    static final long ACCOUNT = 2_024_117_733L;
    static final String DEVICE = "L7c1e0b29d4f8a3";
    static final String USER = "lan_5q0k2v9m";
    static final String PUSH = "dQw7Lantern0:Xy4kTz9sLmNpQr2vWb6cEf8gHj1aUo3iYd5x";
    static final float LATITUDE = 46.94798f;
    static final float LONGITUDE = 7.44743f;
    /// 2 March 2026, 18:00 UTC, in seconds.
    static final long EVENING = 1_772_474_400L;

    private static final int VERSION = 100_302;

    private Lantern() {}

    /// A request that the invented app makes; its body in hexadecimal digits.
    record Request(int number, String name, String hex) {
        Request(int number, String name, byte[] body) {
            this(number, name, HexFormat.of().formatHex(body));
        }
    }

    /// Stands in front of most messages.
    static Wire header() {
        return new Wire()
                .number(1, ACCOUNT)
                .bytes(2, (DEVICE + "\0").getBytes(StandardCharsets.US_ASCII))
                .number(3, VERSION)
                .text(4, "android-35")
                .number(5, 0)
                .text(6, "en");
    }

    static Wire place(float longitude, float latitude, int accuracy) {
        return new Wire()
                .real(1, longitude)
                .real(2, latitude)
                .number(3, accuracy)
                .number(4, 1);
    }

    static Request start(long second) {
        return new Request(
                201,
                "/lantern/v1/start",
                new Wire().message(1, header()).number(2, 1).number(3, second).toBytes());
    }

    static Request push() {
        return new Request(
                216,
                "/lantern/v1/pushtoken",
                new Wire().message(1, header()).text(2, PUSH).toBytes());
    }

    /// Bytes that look encrypted: nobody can read them, which is their point.
    static Request sync(int seed) {
        byte[] noise = new byte[240 + seed % 32];
        new Random(seed).nextBytes(noise);
        noise[0] = (byte) 0xbf;
        return new Request(202, "/lantern/v1/sync", noise);
    }

    static Request check(int round) {
        return new Request(
                230,
                "/lantern/v1/check",
                new Wire().number(1, round).text(2, "wifi").toBytes());
    }

    static Request nothing() {
        return new Request(145, "/lantern/v1/ping", new byte[0]);
    }

    static Request nearby() {
        return new Request(
                310,
                "/lantern/v1/nearby",
                new Wire()
                        .message(1, header())
                        .message(7, place(LONGITUDE, LATITUDE, 65))
                        .toBytes());
    }

    static Request weather() {
        return new Request(
                318,
                "/lantern/v1/weather",
                new Wire()
                        .number(2, VERSION)
                        .message(3, place(LONGITUDE, LATITUDE, 65))
                        .text(4, "伯尔尼")
                        .toBytes());
    }

    static Request networks(long second) {
        String row = String.join(
                ",",
                "2",
                Long.toString(second),
                "2005",
                "SampleWifi",
                "02:00:5e:10:00:01",
                "",
                Float.toString(LONGITUDE),
                Float.toString(LATITUDE),
                "65",
                "");
        return new Request(
                716,
                "/lantern/v1/report",
                new Wire().message(1, header()).text(8, row).toBytes());
    }

    static Request settings(String name, String value) {
        return new Request(
                389,
                "/lantern/v1/settings",
                new Wire()
                        .message(1, header())
                        .message(3, new Wire().text(1, name).text(2, value))
                        .toBytes());
    }

    static Request chat(String text, long second) {
        return new Request(
                522,
                "/lantern/v1/chat",
                new Wire()
                        .message(1, header())
                        .message(
                                2,
                                new Wire()
                                        .text(1, USER)
                                        .text(2, "lan_friend")
                                        .text(3, text)
                                        .number(4, second))
                        .toBytes());
    }

    static Request contacts() {
        return new Request(
                133,
                "/lantern/v1/contacts",
                new Wire()
                        .message(1, header())
                        .message(2, new Wire().text(1, "Sample Person").text(2, "+41 00 000 00 01"))
                        .message(2, new Wire().text(1, "示例联系人").text(2, "+41 00 000 00 02"))
                        .toBytes());
    }

    /// A log upload: rows of many kinds under one field, told apart by their number.
    static Request log(long second, int pages) {
        Wire message = new Wire().message(1, header());
        for (int i = 0; i < pages; i++) {
            long at = second + 7L * i;
            message.message(4, row(15_391, (int) (LATITUDE * 1e6) + "," + (int) (LONGITUDE * 1e6) + "," + at, at));
            message.message(4, row(16_242, "feed," + (1_200 + 311 * i) + "," + i + "," + at, at));
            message.message(4, row(13_913, "arm64-v8a", at));
        }
        return new Request(996, "/lantern/v1/logbatch", message.toBytes());
    }

    private static Wire row(int kind, String row, long second) {
        return new Wire().number(1, kind).text(2, row).number(3, second);
    }

    /// A page view inside a mini program: JSON in a message, and JSON in a string of that JSON.
    static Request page(String path, long second) {
        String json = """
                {"appid":"mp5f52902cf4de","page_path":"%s","referrer":"","event_time":%d,"screen":[412,915],\
                "extra":"{\\"session\\":\\"%s-%d\\",\\"dwell_ms\\":%d}"}""".formatted(path, second * 1000, USER, second, 900 + second % 5000);
        return new Request(
                411,
                "/lantern/v1/route",
                new Wire()
                        .message(1, header())
                        .message(2, new Wire().number(1, 1005).text(2, json))
                        .toBytes());
    }

    /// Base64 of a message that holds base64 of text.
    static Request token(long second) {
        String inner = Base64.getEncoder()
                .encodeToString(("device=" + DEVICE + "&account=" + ACCOUNT).getBytes(StandardCharsets.US_ASCII));
        byte[] message =
                new Wire().number(1, second).text(2, inner).number(3, ACCOUNT).toBytes();
        return new Request(
                640,
                "/lantern/v1/token",
                new Wire()
                        .message(1, header())
                        .text(5, Base64.getEncoder().encodeToString(message))
                        .toBytes());
    }

    /// A whole body of compressed JSON.
    static Request crash(long second) {
        String json =
                "{\"events\":[{\"name\":\"cold_start\",\"ts\":%d,\"device_id\":\"%s\"},{\"name\":\"frame_drop\",\"ts\":%d,\"count\":18446744073709551615}],\"os\":\"35\"}"
                        .formatted(second, DEVICE, second + 2);
        return new Request(700, "/lantern/v1/metrics", gzip(json.getBytes(StandardCharsets.UTF_8)));
    }

    static Request consent(String permission, boolean granted) {
        return new Request(
                560,
                "/lantern/v1/consent",
                new Wire()
                        .message(1, header())
                        .text(2, permission)
                        .number(3, granted ? 1 : 0)
                        .toBytes());
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

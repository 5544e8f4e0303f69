package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;

/// Values that look like an encoding and are none: as fields of a message they stay text.
class LookAlikeTest {
    private static final List<String> WORDS = List.of(
            // systems and versions
            "arm64-v8a",
            "armeabi-v7a",
            "x86_64",
            "sdk_gphone64_arm64",
            "sdk_gphone64_arm64arm64-v8a",
            "android-32",
            "android-Google",
            "iPhone14,2",
            "iPhone15,3",
            "iPad13,16",
            "Pixel 4",
            "SM-G991B",
            "Mac15,11",
            "8.0.23",
            "8.0.23.2160",
            "1.0.0-beta+exp.sha.5114f85",
            "2.24.7",
            "v1.2.3-rc.1",
            "20E252",
            "S2B2.211203.006",
            "Android 12",
            "Windows NT 10.0; Win64; x64",
            "671094583",
            "0x28001737",
            "#ff00cc",
            "Dalvik/2.1.0 (Linux; U; Android 12)",
            "okhttp/4.9.3",
            "Mozilla/5.0",
            "HTTP/1.1",
            "TLS_AES_128_GCM_SHA256",
            // numbers
            "-8.00",
            "+49 170 1234567",
            "+491701234567",
            "1505495844",
            "-122.08407",
            "37.422",
            "37.422,-122.08407",
            "-122.08407,37.422,12.5",
            "1,234,567",
            "12,345,678,901",
            "3600,1108",
            "1e10",
            "1E-7",
            "NaN",
            "-Infinity",
            "0.30000000000000004",
            "1/2",
            "50%",
            "50%25",
            "100 %",
            "50%-70%",
            "5%20",
            "16:9",
            "640x480",
            "1080*2340",
            "393,835",
            "255,255,255",
            "1;2;3;4;5",
            "1_2_3_4",
            "-7532554687032179594",
            "12345678901234567890123456789012",
            "20230518125615000001684414597886",
            "00000001",
            "4111111111111111",
            // times
            "1684414580",
            "1684414597886",
            "1681405116340",
            "2023-05-18",
            "2023-05-18T12:56:15Z",
            "2023-05-18 12:56:15.123",
            "20230518125615",
            "12:56:15",
            "Thu, 18 May 2023 12:56:15 GMT",
            "18.05.2023",
            "05/18/2023",
            "23/05/18,12:56:15+08",
            "P3Y6M4DT12H30M5S",
            "+02:00",
            "America/Los_Angeles",
            "1684414580.123",
            // addresses and networks
            "00:13:10:85:fe:01",
            "02-00-00-00-00-00",
            "001310.85fe01",
            "192.168.0.1",
            "128.100.127.10",
            "10.0.2.15:8080",
            "fe80::1ff:fe23:4567:890a",
            "::1",
            "::ffff:49.51.89.2362-1",
            "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
            "AndroidWifi",
            "\"AndroidWifi\"",
            "T-Mobile",
            "310260",
            "example.org",
            "sgshort.wechat.com",
            "a@example.org",
            "first.last+tag@example.co.uk",
            "https://example.org/",
            "https://example.org/a/b",
            "/data/user/0/com.example/files",
            "C:\\Users\\me\\file.txt",
            "file:///tmp/x",
            "page/animation/index.html",
            "../../etc/passwd",
            "packageAPI/pages/network/request/request",
            "/Library/Application/Support/Data/2023/Index",
            "android.permission.ACCESS_FINE_LOCATION",
            "com.example.app:push",
            // hashes, identifiers
            "d41d8cd98f00b204e9800998ecf8427e",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "c5d8e58c5acabde1be5611307033085f",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "a1a4cc9c-b4f3-44c8-aa04-4e41696e79d9",
            "2E2A963D-859A-4044-96AA-3C4E0B73F83A",
            "A9543d226cb39f0",
            "wxid_26p3vbxxl9tu22",
            "wx9db2c16d0633c2e7",
            "gh_7a5c4141778f@app",
            "1877bda4077fb3dcb113c09",
            "563060e9a81f94912a0a10f79baacc452957ce3b",
            "tinker_id_563060e9a81f94912a0a10f79baacc452957ce3b_arm64-v8a",
            "mmbizcluster_1_2397491920_1000021426",
            "aupimg_3215b25c7c7a4315_1681406177558",
            "123_1681405117378",
            "122_1681362095942#$1_1681362094872#",
            "0164fabf654081d5",
            "fd6ccbe4484965ee4e83af59d01f2489fe8c",
            "01ARZ3NDEKTSV4RRFFQ69G5FAV",
            "dQw4w9WgXcQ",
            "8gk2-Qx9_ZpL",
            "GA1.2.1234567890.1684414580",
            "IDFA-0000-0000",
            "AKIAIOSFODNN7EXAMPLE",
            "cGFzcw",
            "YWJj",
            // words that could be base64
            "password",
            "getLocation",
            "getBackgroundFetchToken",
            "HandOffMaster",
            "LauncherUI",
            "SnsTimeLineUI",
            "TLPersonalCenter",
            "NearbyFooterprintClear",
            "FinderEntrance",
            "textstatusvideoinfoVideoHash",
            "TemplateNightModeType",
            "abcdefghijklmnop",
            "ABCDEFGHIJKLMNOP",
            "AAAAAAAAAAAAAAAA",
            "0000000000000000",
            "XXXXXXXXXX",
            "MMKANYIKAN_REDDOT_1682575500",
            "internationalization",
            "WebViewInputPanelController",
            "UICollectionViewFlowLayoutDelegate12",
            "Click2View4Programmatic1",
            "java/lang/StringBuilder/toString",
            "org/example/Main2Activity1Fragment",
            "Content+Type+Application+Json",
            "zh_CN",
            "en-US",
            // structure that proves nothing
            "{}",
            "[]",
            "[1]",
            "[1,2]",
            "[wait]",
            "[18 message(s)]",
            "{0}",
            "{name}",
            "${value}",
            "{{template}}",
            "[ERROR] failed",
            "[.ui.chatting.component.s:iqu(16090)]",
            "null",
            "true",
            "\"quoted\"",
            "'single'",
            "<3",
            "<-",
            "a < b > c",
            "<none>",
            "<b",
            "->",
            "<unknown ssid>",
            "k=v",
            "x=1",
            "Tom&Jerry",
            "R&D=cost",
            "AT&T",
            "?",
            "what?",
            "a==b",
            "q=0.9,en;q=0.8",
            "text/html;q=0.9,*/*;q=0.8",
            "max-age=31536000; includeSubDomains",
            "a, b, c, d",
            "red,green,blue,black",
            "x,y",
            ",,,",
            "...",
            "*",
            "%",
            "%s",
            "%d of %d",
            "%1$s has %2$d",
            "%.2f%%",
            "50%ab",
            "~/x",
            "\\n",
            "\\u00e9",
            // chat in five languages
            "Hello,how are you,my friend,today",
            "See you at 8, ok?",
            "Meet me at 5, 6 or 7, whatever suits",
            "lol that's 100% true :)",
            "I paid 3,50 for 2 coffees, 1 tea",
            "1, 2, 3, 4, go!",
            "Treffen wir uns um 8, am Bahnhof?",
            "Grüße aus Köln, bis morgen",
            "Das kostet 12,50 €, nicht 13,00 €",
            "Straße 5,2. Stock,links",
            "¿Dónde estás?, te espero",
            "Nos vemos a las 8, en la plaza",
            "Mañana, a las 10, ¿sí?",
            "你好，最近怎么样？",
            "小程序示例",
            "滴滴打车程序",
            "明天8点，老地方见，别迟到",
            "紧急提醒！冷空气来袭！暴降15℃！",
            "Привет, как дела?",
            "Встретимся в 8, у метро",
            "Цена 12,50 руб, скидка 5%",
            "ok",
            "👍👍🏽",
            "哈哈哈哈哈哈",
            "haha=yes&no",
            "call me + 5 min = ok",
            "A+B/C==D",
            "if (a<b && c>d) { x=1; }",
            "SELECT a,b,c,d FROM t WHERE x=1",
            "GET /index.html HTTP/1.1");

    @Test
    void leavesWordsAsTheyAre() {
        List<String> words = new ArrayList<>(WORDS);
        words.addAll(LookAlikes.SYSTEMS);
        words.addAll(LookAlikes.NUMBERS_AND_TIMES);
        words.addAll(LookAlikes.NETWORK);
        words.addAll(LookAlikes.IDENTIFIERS);
        words.addAll(LookAlikes.CODE_AND_NAMES);
        words.addAll(LookAlikes.CHAT);
        words.addAll(ShortLookAlikes.ALL);
        List<String> peeled = new ArrayList<>();
        for (String word : words) {
            peeled(word, peeled);
            for (Carrier carrier : Carrier.values()) {
                peeled(carrier, word, peeled);
            }
        }
        assertTrue(words.size() >= 500, () -> words.size() + " words");
        assertEquals(List.of(), peeled);
    }

    @Test
    void leavesRandomIdentifiersAsTheyAre() {
        Random random = new Random(11);
        List<String> peeled = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = new byte[List.of(8, 12, 16, 20, 32).get(i % 5)];
            random.nextBytes(bytes);
            String hex = HexFormat.of().formatHex(bytes);
            peeled(hex, peeled);
            peeled(hex.toUpperCase(Locale.ROOT), peeled);
            peeled(new UUID(random.nextLong(), random.nextLong()).toString(), peeled);
            peeled(letters(random, 11 + i % 14), peeled);
        }
        assertEquals(List.of(), peeled);
    }

    private static String letters(Random random, int length) {
        StringBuilder out = new StringBuilder();
        String all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        for (int i = 0; i < length; i++) {
            out.append(all.charAt(random.nextInt(all.length())));
        }
        return out.toString();
    }

    /// Where apps put values.
    private enum Carrier {
        JSON,
        QUERY,
        FORM,
        XML,
        HEADER,
        MESSAGE_PACK;

        Layer layer(String word) {
            return switch (this) {
                case JSON -> Decoders.body(Bytes.utf8("{\"a\":" + Corpus.JSON.writeValueAsString(word) + ",\"n\":1}"));
                case QUERY ->
                    Decoders.decode(
                            Bytes.utf8("https://example.org/p?a=" + encoded(word) + "&n=1"),
                            new MediaHint("", MediaHint.Origin.URL));
                case FORM ->
                    Decoders.decode(
                            Bytes.utf8("a=" + encoded(word) + "&n=1"),
                            new MediaHint("application/x-www-form-urlencoded", MediaHint.Origin.BODY));
                case XML ->
                    Decoders.body(Bytes.utf8(
                            "<r><a>" + word.replace("&", "&amp;").replace("<", "&lt;") + "</a><n>1</n></r>"));
                case HEADER ->
                    Decoders.decode(Bytes.utf8("x-a: " + word + "\r\n"), new MediaHint("", MediaHint.Origin.HEADERS));
                case MESSAGE_PACK -> packed(Bytes.utf8(word));
            };
        }

        private static String encoded(String word) {
            return URLEncoder.encode(word, StandardCharsets.UTF_8);
        }

        private static Layer packed(Bytes word) {
            byte[] pack = new byte[(int) word.size() + 9];
            pack[0] = (byte) 0x82;
            pack[1] = (byte) 0xa1;
            pack[2] = 'a';
            pack[3] = (byte) 0xda;
            pack[5] = (byte) word.size();
            word.read(0, pack, 6, (int) word.size());
            pack[pack.length - 3] = (byte) 0xa1;
            pack[pack.length - 2] = 'n';
            pack[pack.length - 1] = 1;
            return Decoders.decode(Bytes.of(pack), new MediaHint("application/msgpack", MediaHint.Origin.BODY));
        }
    }

    private static void peeled(Carrier carrier, String word, List<String> peeled) {
        int layers = carrier == Carrier.QUERY ? 1 : 0;
        for (Place place : FieldWalk.places(carrier.layer(word))) {
            if (place.layerNumber() > layers) {
                peeled.add(carrier + " " + word + " → " + place.path());
                return;
            }
        }
    }

    private static void peeled(String word, List<String> peeled) {
        Bytes text = Bytes.utf8(word);
        byte[] message = new byte[(int) text.size() + 4];
        message[0] = 10;
        message[1] = (byte) text.size();
        text.read(0, message, 2, (int) text.size());
        message[message.length - 2] = 16;
        message[message.length - 1] = 1;
        Layer layer = Decoders.body(Bytes.of(message));
        for (Place place : FieldWalk.places(layer)) {
            if (place.layerNumber() > 0) {
                peeled.add(word + " → " + place.path());
                return;
            }
        }
    }
}

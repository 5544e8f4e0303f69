package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.Layer;

/// Variants of formats that other writers make.
class VariantsTest {
    private static List<String> leaves(String hex) {
        return Decoders.leaves(Decoders.body(Decoders.hex(hex)));
    }

    private static List<String> forced(String decoder, String hex) {
        return Decoders.leaves(Corpus.forced(decoder, Decoders.hex(hex)));
    }

    private static String text(String text) {
        return HexFormat.of().formatHex(Bytes.utf8(text).toArray());
    }

    @Test
    void readsBlanksOfFormsThatArePlusses() {
        Layer form = Decoders.body(Bytes.utf8("a+b=two+words&c=x%2By"));
        assertEquals(List.of("form:a\\ b = two words", "form:c = x+y"), normal(form));
        String base64 = "q1w2E3r4+T5y6U7i8/O9p0AsDfGh";
        assertEquals(
                "form:d = " + base64,
                normal(Decoders.body(Bytes.utf8("d=" + base64))).getFirst());
    }

    private static List<String> normal(Layer layer) {
        return Decoders.leaves(layer).stream()
                .map(l -> l.replace("[\"a b\"]", "a\\ b").replace(":\"a b\"", ":a\\ b"))
                .toList();
    }

    @Test
    void keepsTextThatIsAMessageByChance() {
        assertEquals(
                "text", Decoders.body(Bytes.utf8("many-he-this-these-water-so")).decoder());
        assertEquals("text", Decoders.body(Bytes.utf8("PK")).decoder());
        assertEquals(
                "protobuf",
                Decoders.body(Bytes.utf8("\n hello there, good morning to all")).decoder());
    }

    @Test
    void looksIntoALoneJsonString() {
        String inner = new String(
                Decoders.base64(Bytes.utf8("{\"id\":5,\"name\":\"n\"}")).toArray(), Charset.forName("US-ASCII"));
        List<String> leaves = Decoders.leaves(Decoders.body(Bytes.utf8("\"" + inner + "\"")));
        assertEquals("json:|base64|json:name = n", leaves.getLast());
        assertEquals("text", Decoders.body(Bytes.utf8("\"just a word\"")).decoder());
    }

    @Test
    void skipsFramesOfZstandardThatAreToBeSkipped() {
        String plain = "28b52ffd200d690000" + text("plain content");
        assertEquals(
                "zstd|text: = plain content",
                leaves("502a4d180400000061626364" + plain).getLast());
    }

    @Test
    void keepsZstandardWhoseSizesCannotBe() {
        for (String head : List.of("28b52ffda0ffffffff010000", "28b52ffde0ffffffffffffffff010000")) {
            Layer layer = Corpus.forced("zstd", Decoders.hex(head));
            assertEquals(1, layer.problems().size(), head);
        }
    }

    @Test
    void readsBinaryOfBsonWithItsLengthTwice() {
        assertEquals(
                List.of("bson:bin = 31323334"),
                forced("bson", "17 000000 05" + text("bin") + "00 08000000 02 04000000 31323334 00"));
    }

    @Test
    void namesTruthValuesInMapsOfThrift() {
        assertEquals(List.of("thrift:1.true = 7"), forced("thrift", "0d0001 02 03 00000001 01 07 00"));
        assertEquals(List.of("thrift:1.false = 14"), forced("thrift", "1b 01 13 02 0e 00"));
    }

    @Test
    void readsMessagesOfThriftWithoutTheMark() {
        String message = "00000009 676574537461747573 01 00000005 0b 0001 00000003 6b6579 00";
        List<String> fields =
                List.of("thrift:name = getStatus", "thrift:type = call", "thrift:seqid = 5", "thrift:fields.1 = key");
        assertEquals(fields, Decoders.leaves(Decoders.body(Decoders.hex(message))));
        assertEquals(fields, Decoders.leaves(Decoders.body(Decoders.hex("0000001d" + message))));
        assertEquals("bytes", Decoders.body(Decoders.hex(message + "01")).decoder());
    }

    @Test
    void readsTablesByTheirPrimaryKey() {
        Layer layer = Decoders.body(Decoders.inflated(KEYED));
        assertEquals(List.of(), layer.problems());
        List<String> leaves = Decoders.leaves(layer);
        assertTrue(leaves.contains("sqlite:k[39].b = key 39"), leaves::toString);
        assertTrue(leaves.contains("sqlite:k[39].a = 39"), leaves::toString);
        assertTrue(leaves.contains("sqlite:k[39].d = 1521"), leaves::toString);
        assertEquals(
                List.of("sqlite:g[0].a = 7", "sqlite:g[0].s = 21", "sqlite:g[0].e = end"),
                leaves.stream().filter(l -> l.startsWith("sqlite:g")).toList());
    }

    @Test
    void readsWideTextWithoutAMark() {
        String text = "{\"text\": \"\u4f60\u597d\uff0c\u4e16\u754c\", \"n\": 1}";
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Layer layer = Decoders.body(Bytes.of(text.getBytes(Charset.forName(charset))));
            assertEquals("text:|json:n = 1", Decoders.leaves(layer).getLast(), charset);
        }
        assertEquals(
                "bytes",
                Decoders.body(Decoders.hex("9b7c4e5f806391a277b85cd6885f7a11")).decoder());
    }

    @Test
    void readsJsonInTheCharsetThatIsDeclared() {
        Bytes latin = Bytes.of("{\"city\":\"K\u00f6ln\"}".getBytes(Charset.forName("windows-1252")));
        MediaHint hint = new MediaHint("application/json; charset=windows-1252", MediaHint.Origin.BODY);
        assertEquals(
                "text:|json:city = K\u00f6ln",
                Decoders.leaves(Decoders.decode(latin, hint)).getLast());
    }

    @Test
    void guessesNoCyrillicWhereTheLettersAreGreek() {
        String greek = "\u039a\u03b1\u03bb\u03b7\u03bc\u03ad\u03c1\u03b1 \u03ba\u03cc\u03c3\u03bc\u03b5";
        assertEquals(
                "bytes",
                Decoders.body(Bytes.of(greek.getBytes(Charset.forName("ISO-8859-7"))))
                        .decoder());
    }

    @Test
    void readsSidesOfLosslessWebp() {
        List<String> leaves = leaves(text("RIFF") + "14000000" + text("WEBPVP8L") + "08000000 2f3fc00b00998ce8");
        assertEquals("webp:picture.width = 64", leaves.get(0));
        assertEquals("webp:picture.height = 48", leaves.get(1));
    }

    @Test
    void readsXmpOfPictures() {
        String xmp = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><a>b</a></x:xmpmeta>";
        String segment = text("http://ns.adobe.com/xap/1.0/\0" + xmp);
        String length = HexFormat.of().toHexDigits((short) (segment.length() / 2 + 2));
        assertTrue(leaves("ffd8ffe1" + length + segment + "ffda").stream().anyMatch(l -> l.endsWith("a = b")));
        String chunk = text("XML:com.adobe.xmp\0\0\0\0\0" + xmp);
        String png = "89504e470d0a1a0a" + HexFormat.of().toHexDigits(chunk.length() / 2) + text("iTXt") + chunk;
        assertTrue(leaves(png + "00000000").stream().anyMatch(l -> l.endsWith("a = b")));
    }

    @Test
    void readsLzStringWhoseLettersAreBase64() {
        String packed = "N4IgrgzgpgTiBcIBeB7A1wAgIwDYAcWuIANCADYCWEALggNpbEBMxWTAuqWDGQiABbVqABwjwA9OKgA6"
                + "FDADm4gPwBDALwB2EiFqJABvKBfTRABfIA==";
        assertEquals(
                "lz-string|json:t = \u4f60\u597d",
                Decoders.leaves(Decoders.body(Bytes.utf8(packed))).getLast());
    }

    @Test
    void readsAnswersOfSocketIo() {
        List<String> leaves = Decoders.leaves(Decoders.body(Bytes.utf8("43/chat,13[{\"ok\":true}]")));
        assertEquals("socket-io:data|json:[0].ok = true", leaves.getLast());
    }

    @Test
    void readsBrotliInsideAnotherTree() {
        String brotli = "1b0f01009c0776c3c7858c1aa8d7f7374d88c0210704a763cb93c01647da8db9612f5fb3e874f50d100f"
                + "b8151d8a10e2c34400c7e135762769e63459c29907f12c3dd63405653e81fbd100";
        int length = brotli.length() / 2;
        String map = "a2 61" + text("k") + "65" + text("event") + "61" + text("d") + "58"
                + HexFormat.of().toHexDigits((byte) length) + brotli;
        assertEquals(
                "cbor:d|brotli|json:[3].kinds = events, events", leaves(map).getLast());
    }

    private static final String KEYED =
            "eNrt1D1MFEEUB/D339sF7uTkGzw/HwjKwQJ3u/eZGMOpFBoKUQo/EpOFW2BzwOmxgNhpLOyk0cpY0ZBYWZho"
                    + "pdFCE2KMhYlGCxMKQ2GiCcbSvcPwzsrWIC+Z3flNZt7szuzO2aFBx7V5LF+Yslw2SSGA+pmJqNsrGkkoXlHL"
                    + "DPp7dFPvKILFwUgR7niXLRIXlcqWmhpc73CtkUl7fFw7fmYgMzzAw5ljgwM83mmxM+1yXxeHuatP5zm2ZrjT"
                    + "6jLCPOcU3FlrUueZ321mmGfcfMHO6myza191ww42kmdKyXM55Y/kuY3kOo+Ueuvc08P5aVtndz4f4NHNmXT2"
                    + "Ml4uOFNWYYFz9kLniM5WOMzzjjuRn3W5kJ93ssVNBb4WX0nduG3Hlg5fUA1B8T4Hjibr0BrwmurQRljHGj7h"
                    + "DZ7jEZZxD7dxA7OYwAUM4igiaEMjKugnrdFHek1P6SEt0V26Rddoki7R6bIZ3m6tBZP1StSiTPEa+iyK7aQX"
                    + "IjNIyyKjmharPaGk6I4FQSSQ3UQk7R8SpKr6BcnKqCBR0S6IayFBTK0VmD6/wFDUgBry+0uIetWqqlI1Utz/"
                    + "ZlohfMcq3uElnuAB7mPR230XYziHUziCXjDqodIP+kIfvM7/+k6Z6cPaN1HqkLYkSnZo50WJdq1WFD+ovhLF"
                    + "2tSbIrNVzYgMVsvmix7wPRNF9vtknJHe5zspSu31yXxGco/yXpTYrchzGvGQckUU26X0i8wWpU5kNGNVFG3C"
                    + "Y1GkEYvyJaYb4IhS9TgRLJ3/697/v300/jfhhwo0VDbZ09lf1jnH7w==";

    @Test
    void readsObjectsOfAPropertyListThatIsCutInTheirOrder() {
        Bytes whole = Decoders.hex("62706c6973743030d201020304546e616d65546c6973745576616c7565a305060413ffffffffffff"
                + "ffff6200fc00df080d12171d212a0000000000000101000000000000000700000000000000000000"
                + "00000000002f");
        List<String> leaves = Decoders.leaves(Decoders.body(whole));
        Layer withoutTrailer = Decoders.body(whole.slice(0, whole.size() - 20));
        assertEquals(leaves, Decoders.leaves(withoutTrailer));
        assertTrue(withoutTrailer.problems().getFirst().message().contains("no trailer"));
        Layer within = Decoders.body(whole.slice(0, 40));
        assertEquals(leaves.getFirst(), Decoders.leaves(within).getFirst());
        assertEquals(
                "text", Decoders.body(Bytes.utf8("bplist00 is how they begin")).decoder());
    }

    @Test
    void readsACborContainerBehindItsTags() {
        assertEquals(List.of("cbor:name = alpha"), leaves("d81ca1646e616d6565616c706861"));
    }

    @Test
    void leavesPixelsAlone() {
        Bytes head =
                Decoders.hex("424d360e00000000000036000000280000002800000000e2ffff0100180000000000000e0000000000000000"
                        + "00000000000000000000");
        byte[] rows = HexFormat.of().parseHex("c80a0a".repeat(1200));
        byte[] all = new byte[54 + rows.length];
        System.arraycopy(head.toArray(), 0, all, 0, 54);
        System.arraycopy(rows, 0, all, 54, rows.length);
        assertTrue(Decoders.leaves(Decoders.body(Bytes.of(all))).stream().noneMatch(l -> l.contains("pixels|")));
    }

    @Test
    void keepsASegmentThatEndsBeforeItsMark() {
        assertEquals(
                "jpeg:[\"segment e1\"] = ",
                Decoders.leaves(Corpus.forced("jpeg", Decoders.hex("ffd8ffe10002457869660000ffd9")))
                        .getFirst());
    }
}

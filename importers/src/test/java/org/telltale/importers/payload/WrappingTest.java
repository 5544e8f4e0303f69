package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;

/// Letters, charsets and keys around what is read.
class WrappingTest {
    private static final String JSON = "{\"event\":\"open\",\"n\":1}";

    @Test
    void unwrapsLetters() {
        assertEquals("base32", outer("PMRGK5TFNZ2CEORCN5YGK3RCFQRG4IR2GF6Q===="));
        assertEquals("ascii85", outer("<~HQm$EASuT63[/K]ASr\\C,&SSc0ms~>"));
        assertEquals("html-entities", outer("{&quot;event&quot;:&quot;open&quot;,&quot;n&quot;:1}"));
        assertEquals("quoted-printable", outer("{\"event\":=\r\n\"open\",\"n\":1}"));
        assertEquals("base58", outer("aRMx8gPS9QwXYgzGjPMoUrqy3w8KKi"));
        assertEquals("lz-string", outer("N4IgpgbmB2AuIC4QHsAOMQBoTUQRgF8g"));
    }

    @Test
    void knowsTheOlderFormOfLzmaByItsHead() {
        Layer layer = Decoders.body(Decoders.hex("5d00000400ffffffffffffffff003d88888694765b0423900f3ea54acc59e41432ac"
                + "a47034075dfd3883ac91e10915369bffff24320000"));
        assertEquals("xz|json:device = abc", Decoders.leaves(layer).getFirst());
    }

    @Test
    void readsProfilesInTextsOfPictures() {
        String digits = "3842494d040400000000000d1c025000084a616e6520446f6500";
        Layer layer = Decoders.body(Bytes.utf8("\nIPTC profile\n      26\n" + digits + "\n"));
        assertEquals(List.of("hex|iptc:By-line = Jane Doe"), Decoders.leaves(layer));
    }

    @Test
    void readsDerInsideOctetAndBitStrings() {
        String key = "30 06 02 01 05 02 01 07";
        Layer layer = Decoders.body(Decoders.hex("30 1c 06 03 2a 03 04 04 08" + key + "03 09 00" + key + "04 00"));
        assertEquals(
                List.of(
                        "asn1:[0] = 1.2.3.4",
                        "asn1:[1] = 3006020105020107",
                        "asn1:[1]|asn1:[0] = 5",
                        "asn1:[1]|asn1:[1] = 7",
                        "asn1:[2] = 003006020105020107",
                        "asn1:[2]|asn1:[0] = 5",
                        "asn1:[2]|asn1:[1] = 7",
                        "asn1:[3] = "),
                Decoders.leaves(layer));
    }

    private static String outer(String text) {
        return Decoders.body(Bytes.utf8(text)).decoder();
    }

    @Test
    void findsAKeyOfOneByte() {
        byte[] hidden = Bytes.utf8(JSON + " ".repeat(10)).toArray().clone();
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] ^= (byte) 0xa7;
        }
        assertEquals(
                List.of("xor|json:event = open", "xor|json:n = 1"), Decoders.leaves(Decoders.body(Bytes.of(hidden))));
    }

    @Test
    void readsTextInCharsetsNobodyDeclared() {
        reads("GB18030", "你好，世界，这是一个测试，用来看看能不能读出来");
        reads("Big5", "這是一個測試，用來看看能不能讀出來，今天天氣很好");
        reads("windows-31j", "これはテストです。今日はいい天気ですね");
        reads("EUC-JP", "これはテストです。今日はいい天気ですね");
        reads("EUC-KR", "안녕하세요 이것은 시험입니다 오늘 날씨가 좋습니다");
        reads("windows-1251", "Привет, это проверка кодировки текста");
        reads("KOI8-R", "Привет, это проверка кодировки текста");
        reads("windows-1255", "שלום עולם, זה טקסט לבדיקה");
        reads("windows-1252", "Größe und Maße sind für die Prüfung schön");
        reads("UTF-16LE", "plain words without a mark");
        reads("UTF-16BE", "plain words without a mark");
        reads("UTF-32LE", "plain words without a mark");
    }

    private static void reads(String charset, String text) {
        Layer layer = Decoders.body(Bytes.of(text.getBytes(Charset.forName(charset))));
        assertEquals("text", layer.decoder(), charset);
        assertEquals(text, ((FieldNode.Scalar) layer.root()).value().text(), charset);
    }
}

package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Layer;

class CharsetsTest {
    private static final Map<String, String> USUAL = Map.of(
            "windows-1253", "Καλημέρα κόσμε, τι κάνεις σήμερα; Όλα καλά",
            "windows-1256", "السلام عليكم ورحمة الله وبركاته، كيف حالك اليوم؟",
            "ISO-8859-6", "السلام عليكم ورحمة الله وبركاته كيف حالك اليوم",
            "x-windows-874", "สวัสดีครับ วันนี้อากาศดีมาก ผมชื่อสมชาย",
            "windows-1255", "שלום עולם מה שלומך היום",
            "windows-1251", "Привет, как дела сегодня",
            "KOI8-U", "Привет, как дела сегодня",
            "ISO-2022-JP", "こんにちは世界、元気ですか",
            "Big5", "香港茶餐廳點心好好食");

    @Test
    void readsTextInACharsetThatNobodyDeclared() {
        USUAL.forEach((charset, text) -> {
            Layer alone = Decoders.body(encoded(text, charset));
            assertEquals(List.of("text: = " + text), Decoders.leaves(alone), charset);
            assertEquals(
                    charset + " by its characters; nobody declared it",
                    alone.problems().getFirst().message());
            Layer json = Decoders.body(encoded("{\"name\": \"" + text + "\", \"n\": 1}", charset));
            assertEquals("text:|json:name = " + text, Decoders.leaves(json).get(1), charset);
        });
    }

    @Test
    void readsDocumentsInTheCharsetThatTheyDeclare() {
        String text = "Příliš žluťoučký kůň";
        Bytes xml = encoded("<?xml version='1.0' encoding='ISO-8859-2'?><r><a>" + text + "</a></r>", "ISO-8859-2");
        assertEquals("xml:r.a = " + text, Decoders.leaves(Decoders.body(xml)).getLast());
        String words = "中文内容在这里";
        Bytes html = encoded("<html><head><meta charset=\"gb2312\"></head><p>" + words + "</p></html>", "GBK");
        assertEquals(
                "xml:html.p = " + words, Decoders.leaves(Decoders.body(html)).getLast());
        Bytes unknown = encoded("<?xml version='1.0' encoding='no such'?><r><a>caf\u00e9</a></r>", "ISO-8859-1");
        assertEquals(
                "xml:r.a = caf\u00e9",
                Decoders.leaves(Corpus.forced("xml", unknown)).getLast());
    }

    @Test
    void readsNamedCharactersOfHtml() {
        Bytes html = Bytes.utf8("<html><p>caf&eacute; &copy; &ndash; &notanentity; &#0; &amp</p></html>");
        assertEquals(
                List.of("xml:html.p = caf\u00e9 \u00a9 \u2013 &notanentity; &#0; &amp"),
                Decoders.leaves(Decoders.body(html)));
    }

    private static Bytes encoded(String text, String charset) {
        return Bytes.of(text.getBytes(Charset.forName(charset)));
    }
}

package org.telltale.importers.capture.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import tools.jackson.databind.json.JsonMapper;

class JsonStringTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void readsWhatAParserReads() {
        Random random = new Random(8);
        for (int i = 0; i < 2000; i++) {
            String text = text(random, i % 50 == 0 ? 70_000 : 40);
            String json = JSON.writeValueAsString(text);
            String escaped =
                    random.nextBoolean() ? json : json.replace("e", "\\u0065").replace("/", "\\/");
            JsonString read = JsonString.read(Bytes.utf8(" " + escaped + ", \"next\""), 1);
            assertEquals(Bytes.utf8(text), read.text(), "seed " + i);
            assertEquals(text.chars().filter(c -> c == '\ufffd').count(), read.lost(), "seed " + i);
            assertEquals(new Span(1, Bytes.utf8(escaped).size()), read.place(), "seed " + i);
        }
    }

    @Test
    void tellsOfSurrogatesAlone() {
        JsonString read = JsonString.read(Bytes.utf8("\"\\ud83d\\ude00 \\ud83dx\\ude00\\ud83d\""), 0);
        assertEquals(Bytes.utf8("\ud83d\ude00 ?x??"), read.text());
        assertEquals(3, read.lost());
    }

    @Test
    void readsUpToTheEndOfAFileThatIsCut() {
        assertEquals(Bytes.utf8("ab"), JsonString.read(Bytes.utf8("\"ab"), 0).text());
        assertEquals(Bytes.utf8("ab"), JsonString.read(Bytes.utf8("\"ab\\"), 0).text());
        assertEquals(new Span(0, 1), JsonString.read(Bytes.utf8("\""), 0).place());
    }

    private static String text(Random random, int most) {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(most);
        while (out.length() < length) {
            switch (random.nextInt(12)) {
                case 0 -> out.append("\"\\/\b\f\n\r\t\u0001".charAt(random.nextInt(9)));
                case 1 -> out.appendCodePoint(0x1f600 + random.nextInt(50));
                case 2 -> out.append((char) (0xa0 + random.nextInt(0x3000)));
                case 3 -> out.append('\ufffd');
                default -> out.append((char) ('a' + random.nextInt(26)));
            }
        }
        return out.toString();
    }
}

package org.telltale.views.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

class ShownTextTest {
    @Test
    void laysJsonOutInLines() {
        assertEquals("""
                {
                  "a": [
                    1,
                    {}
                  ],
                  "b\\"": "x,{y"
                }""", lines(TextKind.JSON, "{\"a\":[1, {}],\"b\\\"\":\"x,{y\"}"));
    }

    @Test
    void laysXmlOutInLines() {
        assertEquals("""
                <a x="1">
                  <b/>
                  <c>t</c>
                </a>""", lines(TextKind.XML, "<a x=\"1\"><b/><c>t</c></a>"));
    }

    @Test
    void keepsOneLineForEachRecordOfJsonLines() {
        assertEquals("{\n  \"a\": 1\n}\n{}", lines(TextKind.JSON, "{\"a\":1}\n{}\n"));
    }

    @Test
    void tiesEachCharacterToItsByteInEitherForm() {
        Bytes json = Bytes.utf8("{\"中\":\"ü\u0000\"}");
        for (boolean pretty : new boolean[] {false, true}) {
            MappedText text = ShownText.of(json, TextKind.JSON, pretty).text();
            int at = text.text().indexOf('ü');
            assertEquals(8, text.byteAt(at));
            assertEquals(at, text.charAt(8));
            assertEquals('␀', text.text().charAt(text.charAt(10)));
            assertEquals(new Span(8, 3), text.span(at, at + 2));
        }
    }

    @Test
    void coloursEverySignOfTheLinesAsItsPiece() {
        for (String json : List.of("{\"a\":[1, {}],\n\n\"b\":\"x\"}\n", "\n", "true", "", "[\n\"\u0000\"")) {
            for (boolean pretty : new boolean[] {false, true}) {
                ShownText shown = ShownText.of(Bytes.utf8(json), TextKind.JSON, pretty);
                String drawn = MonoFont.drawn(shown.text().text());
                assertEquals(drawn, shown.lines().getText());
                for (TextKind.Piece piece : shown.pieces()) {
                    for (int at = piece.from(); at < piece.to(); at++) {
                        if (drawn.charAt(at) != '\n') {
                            assertEquals(
                                    List.of(piece.style().styleClass()),
                                    shown.lines()
                                            .getStyleSpans(at, at + 1)
                                            .getStyleSpan(0)
                                            .getStyle());
                        }
                    }
                }
            }
        }
    }

    @Test
    void showsTheFirstMebibyteOfFiftyAndSaysSo() {
        Bytes large = Bytes.of("[1,2]".repeat(10 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        ShownText shown = ShownText.of(large, TextKind.JSON, false);
        assertEquals("The first 1,048,576 of 52,428,800 bytes are shown.", shown.note());
        assertTrue(shown.text().text().lines().allMatch(line -> line.length() <= TextReading.LONGEST_LINE));
    }

    @Test
    void coversAnyBytesWithPiecesWithoutAGap() {
        Random random = new Random(3);
        String letters = "{}[]\":,<>/!-='a \n\\1?";
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) (random.nextInt(9) == 0 ? random.nextInt() : letters.charAt(random.nextInt(20)));
            }
            for (TextKind kind : TextKind.values()) {
                ShownText shown = ShownText.of(Bytes.of(bytes), kind, random.nextBoolean());
                int at = 0;
                for (TextKind.Piece piece : shown.pieces()) {
                    assertEquals(at, piece.from());
                    at = piece.to();
                }
                assertEquals(shown.text().text().length(), at);
            }
        }
    }

    private static String lines(TextKind kind, String text) {
        return ShownText.of(Bytes.utf8(text), kind, true).text().text();
    }
}

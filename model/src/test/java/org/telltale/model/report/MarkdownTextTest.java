package org.telltale.model.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {
    @Test
    void showsControlCharactersAsPictures() {
        assertEquals("`a␀b␊c␡`", MarkdownText.code("a\0b\nc\u007f"));
    }

    @Test
    void keepsBarsAndBackticksInside() {
        assertEquals("``a`b\\|c``", MarkdownText.code("a`b|c"));
        assertEquals("`` `a` ``", MarkdownText.code("`a`"));
        assertEquals("`a⧵\\|b`", MarkdownText.code("a\\|b"));
        assertEquals("`  `", MarkdownText.code(""));
    }

    @Test
    void cutsLongValuesAndSaysHowLongTheyAre() {
        assertEquals("`" + "x".repeat(60) + "…(152)`", MarkdownText.value("x".repeat(152)));
        assertEquals("`" + "x".repeat(60) + "`", MarkdownText.value("x".repeat(60)));
    }

    @Test
    void showsWhatCannotBeSeen() {
        assertEquals("`a<U+202E>b`", MarkdownText.code("a\u202eb"));
    }

    @Test
    void leavesHarmlessWordsAsTheyAre() {
        assertEquals("latitude, longitude × 10^6", MarkdownText.plain("latitude, longitude × 10^6"));
        assertEquals("log_1#14", MarkdownText.plain("log_1#14"));
    }

    @Test
    void putsEverythingElseInCode() {
        assertEquals("`<b>`", MarkdownText.plain("<b>"));
        assertEquals("`[a](b)`", MarkdownText.plain("[a](b)"));
        assertEquals("`see https://example.com`", MarkdownText.plain("see https://example.com"));
        assertEquals("`a (_b_)`", MarkdownText.plain("a (_b_)"));
    }

    @Test
    void neverEndsALineOrACell() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append("`|\n\r\0\\<>a\u2028\u0085".charAt(random.nextInt(11)));
            }
            String code = MarkdownText.code(text.toString());
            assertFalse(code.matches("(?s).*(\\R|(?<!\\\\)\\|).*"), code);
        }
    }
}

package org.telltale.views.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;

class VisibleTest {
    @Test
    void givesControlCharactersPictures() {
        assertEquals("a␀␊␡b", Visible.of("a\0\n\u007fb"));
        assertEquals("x␦y␦", Visible.of("x\u202ey\ufeff"));
        assertEquals("中文 שלום 😀", Visible.of("中文 שלום 😀"));
        assertEquals("\uFFFDa\uFFFD", Visible.of("\ud800a\udc00"));
    }

    @Test
    void cutsTheMiddleWithoutSplittingACharacter() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(80), 0, 3).forEach(k -> text.append(k == 0 ? "😀" : k == 1 ? "a" : "中"));
            String cut = Visible.cut(text.toString(), 20);
            assertEquals(-1, cut.indexOf('\uFFFD'), text.toString());
            assertEquals(true, cut.length() <= 21, cut);
        }
    }

    @Test
    void showsBytesInHexWithTheMiddleLeftOut() {
        assertEquals("00 01 02", Visible.hex(Bytes.of(new byte[] {0, 1, 2}), 8));
        assertEquals("00 01 … 09", Visible.hex(Bytes.of(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}), 9));
    }

    @Test
    void takesAFontThatIsInstalled() {
        assertEquals("Menlo", MonoFont.choose(Set.of("Menlo", "Arial")));
        assertEquals("Monospaced", MonoFont.choose(Set.of("Arial")));
    }
}

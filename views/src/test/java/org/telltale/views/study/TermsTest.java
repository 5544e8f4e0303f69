package org.telltale.views.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void splitsAFilterIntoItsParts() {
        assertEquals(
                List.of("session:login_1", "-tag:*", "(size>10k or has:response)"),
                Terms.of("session:login_1 -tag:* (size>10k or has:response)"));
    }

    @Test
    void dropsOnePart() {
        assertEquals("tag:location", Terms.without("session:login_1 tag:location", 0));
        assertEquals("tag:location", Terms.without("session:login_1 tag:location", "session"));
    }

    @Test
    void quotesWhatNeedsIt() {
        assertEquals("session=\"a b\"", Terms.term("session", "=", "a b"));
    }

    @Test
    void sortsRowsByKeyAndKeepsTiesInOrder() {
        BitSet rows = new BitSet();
        rows.set(0, 6);
        int[] keys = {5, 1, 5, 9, 1, -1};
        assertEquals(List.of(5, 1, 4, 0, 2, 3), List.copyOf(RowList.sorted(rows, row -> keys[row], false)));
        assertEquals(List.of(3, 0, 2, 1, 4, 5), List.copyOf(RowList.sorted(rows, row -> keys[row], true)));
        int[] wide = {5, 1, Integer.MAX_VALUE - 1, 5, Integer.MIN_VALUE + 1, 1};
        assertEquals(List.of(4, 1, 5, 0, 3, 2), List.copyOf(RowList.sorted(rows, row -> wide[row], false)));
        assertEquals(List.of(2, 0, 3, 1, 5, 4), List.copyOf(RowList.sorted(rows, row -> wide[row], true)));
    }
}

package org.telltale.views.hex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Span;
import org.telltale.model.tag.Category.Family;
import org.telltale.views.selection.ByteMark;
import org.telltale.views.selection.Look;

class MarkMapTest {
    @Test
    void givesBytesToTheNarrowerOfTwoMarks() {
        MarkMap map = MarkMap.of(List.of(mark(0, 10, Family.PLACE), mark(4, 2, Family.IDENTITY)));
        assertEquals(
                List.of(mark(0, 4, Family.PLACE), mark(4, 2, Family.IDENTITY), mark(6, 4, Family.PLACE)),
                map.marks(new Span(0, 100)));
    }

    @Test
    void givesOnlyMarksThatTouchWhatIsVisible() {
        MarkMap map = MarkMap.of(List.of(mark(0, 4, Family.PLACE), mark(8, 4, Family.PLACE), mark(20, 1, Family.NONE)));
        assertEquals(List.of(mark(8, 4, Family.PLACE)), map.marks(new Span(9, 11)));
        assertEquals(List.of(), map.marks(new Span(4, 4)));
    }

    private static ByteMark mark(long offset, long length, Family family) {
        return new ByteMark(new Span(offset, length), family, Look.TAG);
    }
}

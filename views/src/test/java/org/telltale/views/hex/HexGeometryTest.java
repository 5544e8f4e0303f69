package org.telltale.views.hex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HexGeometryTest {
    private static final double LETTER = 7;
    private static final double ROW = HexGeometry.ROW;

    private static HexGeometry of(double width, long size) {
        return HexGeometry.of(width, size, LETTER, ROW, HexForm.USUAL);
    }

    @Test
    void hasFewerColumnsThenShorterOffsetsWhereThereIsLessRoom() {
        assertEquals(16, of(700, 1000).columns());
        assertEquals(8, of(400, 1000).columns());
        assertEquals(8, of(400, 1000).digits());
        assertEquals(4, of(HexGeometry.least(LETTER, ROW), 1000).digits());
    }

    @Test
    void cutsNothingAtItsLeastWidth() {
        double least = HexGeometry.least(LETTER, ROW);
        HexGeometry geometry = of(least, 65_536);
        assertTrue(geometry.textX(geometry.columns()) <= least);
    }

    @Test
    void keepsOffsetsWholeThatNeedTheirDigits() {
        assertEquals(8, of(200, 65_537).digits());
    }
}

package org.telltale.views.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MiddleCutTest {
    @Test
    void keepsBothEnds() {
        assertEquals("startup", MiddleCut.cut("startup", 7, String::length));
        assertEquals("sta…p_2", MiddleCut.cut("startup_2", 7, String::length));
        assertEquals("…", MiddleCut.cut("startup", 0, String::length));
    }

    @Test
    void neverSplitsACodePoint() {
        String text = "😀😁😂😃😄";
        assertEquals("😀…😄", MiddleCut.cut(text, 3, s -> s.codePointCount(0, s.length())));
    }
}

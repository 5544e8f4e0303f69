package org.telltale.views.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contrast as WCAG 2.1 computes it, from the tokens themselves.
class ContrastTest {
    private static final List<Token> FILLS =
            List.of(Token.IDENTITY, Token.PLACE, Token.BEHAVIOUR, Token.CONTENT, Token.TECHNICAL);

    /// The opacity of what is disabled, as `base.css` has it.
    private static final double DISABLED = 0.45;

    @Test
    void blackOnWhiteIsTwentyOne() {
        assertEquals(21, ratio(Color.BLACK, Color.WHITE), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void textIsReadableOnEveryGround(Theme theme) {
        double least = theme == Theme.HIGH_CONTRAST ? 7 : 4.5;
        for (Token ground : List.of(Token.GROUND, Token.PANEL, Token.SELECTED)) {
            atLeast(least, theme, Token.TEXT, ground);
            atLeast(least, theme, Token.DIM, ground);
            atLeast(least, theme, Token.FOCUS, ground);
        }
        atLeast(least, theme, Token.PROBLEM, Token.PROBLEM_GROUND);
        atLeast(least, theme, Token.FAILURE, Token.FAILURE_GROUND);
        atLeast(least, theme, Token.PROBLEM, Token.PANEL);
        atLeast(least, theme, Token.FAILURE, Token.PANEL);
    }

    @ParameterizedTest
    @EnumSource
    void fillsStandOutFromTheGroundAndCodesFromTheFill(Theme theme) {
        for (Token fill : FILLS) {
            atLeast(theme == Theme.LIGHT ? 4.7 : 5.2, theme, fill, Token.GROUND);
            atLeast(theme == Theme.HIGH_CONTRAST ? 7 : 4.7, theme, Token.CODE, fill);
            atLeast(3.6, theme, fill, Token.SELECTED);
        }
        atLeast(4.5, theme, Token.CODE, Token.FOCUS);
    }

    /// Rows that a tag would cover are hatched; their words stand on both colours.
    @ParameterizedTest
    @EnumSource
    void wordsAreReadableOnHatchedRows(Theme theme) {
        for (Token ground : List.of(Token.HATCH, Token.HATCH_SELECTED)) {
            atLeast(theme == Theme.HIGH_CONTRAST ? 7 : 4.5, theme, Token.TEXT, ground);
        }
    }

    /// An outlined chip has its code in the colour of its family, on selected rows and in the side bar, too.
    @ParameterizedTest
    @EnumSource
    void outlinedChipsAreReadableOnEveryGround(Theme theme) {
        for (Token fill : FILLS) {
            for (Token ground : List.of(Token.GROUND, Token.PANEL, Token.SELECTED)) {
                atLeast(3.6, theme, fill, ground);
            }
        }
    }

    /// Cells of the timeline lie side by side; their letters say the category as well.
    @ParameterizedTest
    @EnumSource
    void taggedCellsStandOutFromUntaggedOnes(Theme theme) {
        for (Token fill : FILLS) {
            atLeast(2.4, theme, fill, Token.UNTAGGED);
        }
        atLeast(3, theme, Token.FOCUS, Token.UNTAGGED);
        atLeast(1.3, theme, Token.UNTAGGED, Token.SELECTED);
    }

    @ParameterizedTest
    @EnumSource
    void disabledWordsCanStillBeMadeOut(Theme theme) {
        for (Token ground : List.of(Token.GROUND, Token.PANEL)) {
            double ratio = ratio(
                    theme.palette().mix(ground, Token.TEXT, DISABLED),
                    theme.palette().get(ground));
            assertTrue(ratio >= 2.5, () -> theme + ": disabled words on " + ground + " have " + ratio);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFocusRingIsSeen(Theme theme) {
        for (Token ground : List.of(Token.GROUND, Token.PANEL, Token.SELECTED)) {
            atLeast(3, theme, Token.FOCUS, ground);
        }
    }

    /// What only a line divides must be seen, too: WCAG asks 3 of controls' edges.
    @Test
    void linesAreSeenWhereContrastIsHigh() {
        atLeast(3, Theme.HIGH_CONTRAST, Token.LINE, Token.GROUND);
        atLeast(3, Theme.HIGH_CONTRAST, Token.UNTAGGED, Token.GROUND);
        atLeast(3, Theme.HIGH_CONTRAST, Token.FOCUS, Token.LINE);
    }

    private static void atLeast(double least, Theme theme, Token over, Token ground) {
        double exact = ratio(theme.palette().get(over), theme.palette().get(ground));
        double ratio = Math.round(exact * 100) / 100.0;
        assertTrue(
                ratio >= least,
                () -> "%s: %s on %s is %.2f, less than %.1f".formatted(theme, over, ground, ratio, least));
    }

    static double ratio(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

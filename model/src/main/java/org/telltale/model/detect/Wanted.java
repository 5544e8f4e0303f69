package org.telltale.model.detect;

import java.util.List;
import java.util.Optional;

/// A value that is looked for, with everything by which it is recognised.
///
/// @param number the value as a number; empty where it is none
/// @param near whether numbers in texts are compared with a tolerance, not by their digits
record Wanted(int index, String text, Optional<Amount> number, boolean near, List<Needle> needles) {
    static Wanted of(int index, String text, double tolerance) {
        Optional<Amount> number = Amount.of(text, tolerance);
        boolean near = tolerance > 0 && number.isPresent();
        return new Wanted(index, text, number, near, Needles.of(index, text, number, !near));
    }

    /// Whether the value is too short to be looked for inside longer texts.
    boolean wholeOnly() {
        return text.length() < Needles.LEAST;
    }
}

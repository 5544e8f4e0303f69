package org.telltale.model.doubt;

import java.util.Comparator;
import java.util.List;

/// A way to read a pattern, with what speaks for it.
///
/// @param reading `text`, `message`, `seconds`, `enum`, `identifier`, …; `docs/decoding.md` lists them
/// @param score 0 to 1: the share of instances that are so, less where chance or habit explains them as well
/// @param why in words, with counts
public record Ranked(String reading, double score, String why) {
    /// The next best reading is in the running from this part of the best one's score on.
    static final double CLOSE = 0.6;

    /// The best first.
    static List<Ranked> sorted(List<Ranked> readings) {
        return readings.stream()
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }

    /// How sure the best of sorted readings is, by its lead over the next: 1 where there is no other.
    static double confidence(List<Ranked> sorted) {
        return sorted.size() < 2 ? 1 : Math.max(0, 1 - sorted.get(1).score / Math.max(1e-9, sorted.get(0).score));
    }
}

package org.telltale.views.rows;

import java.math.BigDecimal;
import java.util.Optional;

/// The order of cells: numbers by size before words by letters.
final class Numbers {
    private static final int DIGITS = 40;

    private Numbers() {}

    static int compare(String one, String other) {
        Optional<BigDecimal> left = number(one);
        Optional<BigDecimal> right = number(other);
        if (left.isPresent() && right.isPresent()) {
            return left.get().compareTo(right.get());
        }
        return left.isPresent() ? -1 : right.isPresent() ? 1 : one.compareToIgnoreCase(other);
    }

    private static Optional<BigDecimal> number(String text) {
        boolean plain = !text.isEmpty()
                && text.length() <= DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '.');
        try {
            return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}

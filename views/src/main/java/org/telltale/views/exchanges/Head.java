package org.telltale.views.exchanges;

import java.util.Map;

/// A column of the table: one that is built in, or a field that the analyst chose.
public sealed interface Head permits Column, Head.Own {
    String title();

    double width();

    /// What it is remembered by.
    String id();

    boolean isNumber();

    /// The values of a field by its pattern, wherever it stands.
    ///
    /// @param values by row of the exchange table; several of one row side by side
    record Own(String pattern, Map<Integer, String> values) implements Head {
        static final String MARK = "own:";

        public Own {
            values = Map.copyOf(values);
        }

        @Override
        public String title() {
            return pattern.substring(pattern.indexOf(':') + 1);
        }

        @Override
        public double width() {
            return 150;
        }

        @Override
        public String id() {
            return MARK + pattern;
        }

        @Override
        public boolean isNumber() {
            return false;
        }
    }
}

package org.telltale.model.query;

import java.util.function.Predicate;

/// What a filter asks that neither columns nor trees answer.
public interface QueryFacts {
    /// Whether a tag of a category that passes covers something of a row; *no finding* counts like any other.
    boolean tagged(int row, Predicate<String> category);

    /// Rows in which a value stands in any encoding.
    int[] rowsWithValue(String value);

    /// A study in which nothing is tagged and no value is searched.
    QueryFacts NONE = new QueryFacts() {
        @Override
        public boolean tagged(int row, Predicate<String> category) {
            return false;
        }

        @Override
        public int[] rowsWithValue(String value) {
            return new int[0];
        }
    };
}

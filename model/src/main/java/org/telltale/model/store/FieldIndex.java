package org.telltale.model.store;

import java.util.List;
import java.util.function.IntPredicate;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;

/// Where patterns, values and shapes stand, by rows of the [ExchangeTable] it was made with.
///
/// A *field* is one (endpoint, side, part, pattern) and has an ordinal; a *body* is one (payload, endpoint, side, part)
/// and is decoded once, however many exchanges carry it.
public interface FieldIndex {
    /// A pattern of one endpoint.
    ///
    /// @param types types met, sorted
    /// @param leaf whether it ever holds a value
    /// @param layerZero whether it stands in layer 0
    record Field(
            int ordinal,
            Endpoint endpoint,
            Side side,
            Part part,
            String pattern,
            List<String> types,
            boolean leaf,
            boolean layerZero) {}

    /// Statistics of a field over chosen rows.
    ///
    /// @param exchanges rows that hold it
    /// @param sessions sessions of those rows
    /// @param occurrences nodes, counted per exchange
    /// @param distinct different trimmed values
    /// @param examples up to three trimmed values, most frequent first
    record Statistics(
            Field field,
            int exchanges,
            int sessions,
            long occurrences,
            int distinct,
            String min,
            String max,
            List<String> examples) {
        public boolean constant() {
            return distinct == 1;
        }
    }

    /// A shape and where it stands.
    record ShapeUse(String shape, int keys, long places, int exchanges, int endpoints, int sessions) {}

    /// A value and where it recurs.
    record ValueUse(String value, List<String> types, int endpoints, int sessions, int exchanges, long occurrences) {}

    /// How much was decoded of payloads.
    ///
    /// @param fields nodes of layer 0 without the root, counted per exchange
    /// @param nestedFields nodes of deeper layers, counted per exchange
    /// @param maxDepth most levels of a layer 0; the top level is 1
    record Extent(long fields, long nestedFields, int maxDepth) {}

    List<Field> fields();

    /// How much the payloads of the rows that pass hold; headers and URLs do not count.
    Extent extent(IntPredicate rows);

    /// Statistics of all leaf fields over the rows that pass, sorted by endpoint, side and first appearance.
    List<Statistics> statistics(IntPredicate rows);

    /// Shapes over the rows that pass, those in most exchanges first.
    List<ShapeUse> shapes(IntPredicate rows);

    /// Values over the rows that pass, those at most endpoints first.
    List<ValueUse> values(IntPredicate rows);

    /// Rows that hold a field whose pattern is one of those that pass, ascending.
    int[] rowsWithField(java.util.function.Predicate<Field> wanted);

    /// Rows that hold a message of this shape, ascending.
    int[] rowsWithShape(String shape);

    /// Rows that hold a leaf with this trimmed value, ascending.
    int[] rowsWithValue(String trimmed);
}

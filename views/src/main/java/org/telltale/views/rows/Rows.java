package org.telltale.views.rows;

import java.util.List;
import java.util.Optional;

/// The rows of a level, with their columns.
///
/// @param lines at most as many as are kept; `all` says how many there are
/// @param requests how many requests hold them
public record Rows(Optional<Level> level, List<Column> columns, List<Line> lines, long all, int requests) {
    public static final Rows NOTHING = new Rows(Optional.empty(), List.of(), List.of(), 0, 0);

    public Rows {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// A field of the rows.
    ///
    /// @param pattern of the field, whole
    /// @param key the pattern without the row's
    /// @param beside whether it stands beside the row, in what holds it, and not inside
    /// @param filled rows that have it
    /// @param distinct different values, at most [#COUNTED]
    public record Column(String pattern, String key, boolean beside, int filled, int distinct) {
        static final int COUNTED = 1_000;

        /// Whether its values can tell kinds of rows apart.
        public boolean tellsKinds() {
            return distinct > 1 && distinct < COUNTED;
        }
    }

    /// One row.
    ///
    /// @param row of the exchange table
    /// @param path printed path of the repeated node
    /// @param cells texts by column; empty where the row has no such field
    public record Line(int row, String path, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}

package org.telltale.views.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which of the rows are listed: those of one kind, and with a text in any cell.
///
/// @param column whose value tells kinds apart
/// @param kind its value, or empty for all
public record Narrowing(Optional<Rows.Column> column, Optional<String> kind, String text) {
    public static final Narrowing NONE = new Narrowing(Optional.empty(), Optional.empty(), "");

    /// A value of the column and how many rows have it.
    public record Kind(String value, int rows) {}

    Narrowing by(Optional<Rows.Column> other) {
        return new Narrowing(other, Optional.empty(), text);
    }

    Narrowing of(Optional<String> value) {
        return new Narrowing(column, value, text);
    }

    Narrowing with(String words) {
        return new Narrowing(column, kind, words.toLowerCase(Locale.ROOT));
    }

    List<Rows.Line> lines(Rows rows) {
        int at = index(rows);
        boolean byKind = at >= 0 && kind.isPresent();
        if (!byKind && text.isEmpty()) {
            return rows.lines();
        }
        return rows.lines().stream()
                .filter(line -> !byKind || kind.get().equals(line.cell(at)))
                .filter(line -> text.isEmpty()
                        || line.cells().stream()
                                .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(text)))
                .toList();
    }

    /// Kinds by how many rows they have.
    List<Kind> kinds(Rows rows) {
        int at = index(rows);
        Map<String, Integer> counts = new HashMap<>();
        rows.lines().forEach(line -> counts.merge(at < 0 ? "" : line.cell(at), 1, Integer::sum));
        List<Kind> kinds = new ArrayList<>();
        if (at >= 0) {
            counts.forEach((value, count) -> kinds.add(new Kind(value, count)));
            kinds.sort(Comparator.comparingInt((Kind each) -> -each.rows()).thenComparing(Kind::value));
        }
        return kinds;
    }

    private int index(Rows rows) {
        return column.map(wanted -> rows.columns().stream()
                        .map(Rows.Column::pattern)
                        .toList()
                        .indexOf(wanted.pattern()))
                .orElse(-1);
    }
}

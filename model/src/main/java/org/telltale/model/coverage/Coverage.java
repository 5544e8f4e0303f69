package org.telltale.model.coverage;

import org.telltale.model.detect.Rows;

/// What criteria cover, counted over the kept exchanges.
///
/// @param rows exchanges with a covered field
/// @param carried those of them whose session came after somebody last looked
/// @param occurrences covered fields, counted per exchange
/// @param payloads different payloads among the exchanges
/// @param values different trimmed values
/// @param carriedOver occurrences in the carried rows
public record Coverage(
        Rows rows,
        Rows carried,
        long occurrences,
        int payloads,
        int endpoints,
        int sessions,
        int values,
        long carriedOver) {
    public static final Coverage NONE = new Coverage(Rows.NONE, Rows.NONE, 0, 0, 0, 0, 0, 0);

    public int exchanges() {
        return rows.size();
    }
}

package org.telltale.model.coverage;

import java.util.Optional;
import java.util.OptionalInt;
import org.telltale.model.detect.Rows;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.tag.TagScope;

/// Finds the exchanges that a scope can concern at all, so that only these are decoded.
final class Candidates {
    private final ExchangeTable table;
    private final FieldIndex index;

    Candidates(ExchangeTable table, FieldIndex index) {
        this.table = table;
        this.index = index;
    }

    /// The pattern or path that a scope names.
    static Optional<String> pattern(TagScope scope) {
        return switch (scope) {
            case TagScope.AtEndpoints at -> Optional.of(at.pattern());
            case TagScope.AtHost at -> Optional.of(at.pattern());
            case TagScope.Everywhere at -> Optional.of(at.pattern());
            case TagScope.Once at -> Optional.of(at.path());
            case TagScope.OfShape _, TagScope.OfValue _, TagScope.OfBytes _, TagScope.WholeExchange _ ->
                Optional.empty();
        };
    }

    Rows rows(TagScope scope, Side side, Optional<PatternMatch> pattern) {
        return switch (scope) {
            case TagScope.AtEndpoints at -> {
                PatternMatch match = pattern.orElseThrow();
                yield Rows.of(index.rowsWithField(field -> field.side() == side
                        && at.endpoints().contains(field.endpoint())
                        && match.mayCover(field.pattern())));
            }
            case TagScope.AtHost at ->
                Rows.of(everywhere(side, pattern.orElseThrow()).stream()
                        .filter(row -> table.host(row).equals(at.host()))
                        .toArray());
            case TagScope.Everywhere _ -> everywhere(side, pattern.orElseThrow());
            case TagScope.OfShape shape -> Rows.of(index.rowsWithShape(shape.shape()));
            case TagScope.OfValue _ -> Rows.all(table.size());
            case TagScope.Once once -> only(once.record());
            case TagScope.OfBytes bytes -> only(bytes.record());
            case TagScope.WholeExchange whole -> only(whole.record());
        };
    }

    /// Whether a scope concerns an exchange at all, whatever its fields are.
    boolean concerns(TagScope scope, int row) {
        return switch (scope) {
            case TagScope.AtEndpoints at ->
                at.endpoints().contains(table.endpoints().get(table.endpoint(row)));
            case TagScope.AtHost at -> table.host(row).equals(at.host());
            case TagScope.Everywhere _, TagScope.OfShape _, TagScope.OfValue _ -> true;
            case TagScope.Once once -> only(once.record()).contains(row);
            case TagScope.OfBytes bytes -> only(bytes.record()).contains(row);
            case TagScope.WholeExchange whole -> only(whole.record()).contains(row);
        };
    }

    private Rows everywhere(Side side, PatternMatch match) {
        return Rows.of(index.rowsWithField(field -> field.side() == side && match.mayCover(field.pattern())));
    }

    private Rows only(RecordId record) {
        OptionalInt row = table.row(record);
        return row.isPresent() ? Rows.of(row.getAsInt()) : Rows.NONE;
    }
}

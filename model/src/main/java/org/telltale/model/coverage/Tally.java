package org.telltale.model.coverage;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telltale.model.detect.Bodies;
import org.telltale.model.detect.Rows;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;

/// Counts covered places body by body.
final class Tally {
    private final ExchangeTable table;
    private final Side side;
    private final BitSet confirmedSessions = new BitSet();
    private final BitSet rows = new BitSet();
    private final BitSet carried = new BitSet();
    private final BitSet endpoints = new BitSet();
    private final BitSet sessions = new BitSet();
    private final BitSet payloads = new BitSet();
    private final Set<String> values = new HashSet<>();
    private long occurrences;
    private long carriedOver;

    Tally(ExchangeTable table, Side side, Set<Sha256> confirmed) {
        this.table = table;
        this.side = side;
        for (int i = 0; i < table.sessions().size(); i++) {
            confirmedSessions.set(i, confirmed.contains(table.sessions().get(i).capture()));
        }
    }

    void add(Bodies.Body body, List<Spot> spots) {
        spots.forEach(spot -> values.add(spot.value()));
        body.rows().stream().forEach(row -> add(row, spots.size()));
    }

    /// A whole exchange counts once even where it holds no byte.
    void addWhole(int row) {
        if (!rows.get(row)) {
            add(row, 1);
        }
    }

    private void add(int row, int count) {
        rows.set(row);
        endpoints.set(table.endpoint(row));
        sessions.set(table.session(row));
        if (table.payload(row, side) >= 0) {
            payloads.set(table.payload(row, side));
        }
        occurrences += count;
        if (!confirmedSessions.get(table.session(row))) {
            carried.set(row);
            carriedOver += count;
        }
    }

    Coverage coverage() {
        return new Coverage(
                Rows.of(rows),
                Rows.of(carried),
                occurrences,
                payloads.cardinality(),
                endpoints.cardinality(),
                sessions.cardinality(),
                values.size(),
                carriedOver);
    }
}

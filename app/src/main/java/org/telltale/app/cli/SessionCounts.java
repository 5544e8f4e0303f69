package org.telltale.app.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.study.Study;

/// What some rows of a study come to.
final class SessionCounts {
    private final Study study;
    private final ExchangeTable table;
    private final IntPredicate rows;

    SessionCounts(Study study, IntPredicate rows) {
        this.study = study;
        this.table = study.exchanges();
        this.rows = rows;
    }

    /// Puts the counts of the session object, in its order.
    void put(Row row) {
        BitSet endpoints = new BitSet();
        long[] states = new long[PayloadState.values().length];
        long bytes = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < table.size(); i++) {
            if (rows.test(i)) {
                endpoints.set(table.endpoint(i));
                long time = table.time(i);
                first = time == ExchangeTable.NO_TIME ? first : Math.min(first, time);
                last = Math.max(last, time);
                for (Side side : Side.values()) {
                    if (table.size(i, side) >= 0) {
                        states[table.state(i, side).ordinal()]++;
                        bytes += table.size(i, side);
                    }
                }
            }
        }
        long named = endpoints.stream().filter(this::isNamed).count();
        FieldIndex.Extent extent = study.fields().extent(rows);
        row.put("endpoints", endpoints.cardinality())
                .put("named", named)
                .put("unnamed", endpoints.cardinality() - named)
                .put("payloadBytes", bytes)
                .put("empty", states[PayloadState.EMPTY.ordinal()])
                .put("decoded", states[PayloadState.DECODED.ordinal()])
                .put("opaque", states[PayloadState.OPAQUE.ordinal()])
                .put("fields", extent.fields())
                .put("nestedFields", extent.nestedFields())
                .put("maxDepth", extent.maxDepth())
                .put("firstTime", time(first))
                .put("lastTime", time(last));
    }

    private boolean isNamed(int endpoint) {
        var key = table.endpoints().get(endpoint);
        return !key.key().startsWith("rpc:")
                || study.state().names().endpoint(key).isPresent();
    }

    private static Optional<String> time(long micros) {
        boolean none = micros == Long.MAX_VALUE || micros == Long.MIN_VALUE;
        return none
                ? Optional.empty()
                : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString());
    }
}

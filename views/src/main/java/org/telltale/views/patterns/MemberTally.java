package org.telltale.views.patterns;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.telltale.model.coverage.Spot;
import org.telltale.model.detect.Bodies;
import org.telltale.model.store.ExchangeTable;

/// Counts the places of one member of a structure over chosen rows.
final class MemberTally {
    private static final int EXAMPLES = 3;

    private final ExchangeTable table;
    private final BitSet rows;
    private final BitSet found = new BitSet();
    private final BitSet sessions = new BitSet();
    private final Set<Survey.Spot> spots = new HashSet<>();
    private final Map<String, Integer> values = new HashMap<>();
    private String type = "";

    MemberTally(ExchangeTable table, BitSet rows) {
        this.table = table;
        this.rows = rows;
    }

    void add(Bodies.Body body, List<Spot> places) {
        int[] here = body.rows().stream().filter(rows::get).toArray();
        if (here.length == 0) {
            return;
        }
        var endpoint = table.endpoints().get(table.endpoint(here[0]));
        for (Spot place : places) {
            spots.add(new Survey.Spot(
                    endpoint, body.side(), place.trail().pattern().print()));
            values.merge(place.value(), here.length, Integer::sum);
            type = place.trail().node().type();
        }
        for (int row : here) {
            found.set(row);
            sessions.set(table.session(row));
        }
    }

    int exchanges() {
        return found.cardinality();
    }

    BitSet sessions() {
        return sessions;
    }

    Set<Survey.Spot> spots() {
        return spots;
    }

    int values() {
        return values.size();
    }

    String type() {
        return type;
    }

    int endpoints() {
        return (int) spots.stream().map(Survey.Spot::endpoint).distinct().count();
    }

    /// The most frequent values; the first in order where several are as frequent.
    String examples() {
        return values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(EXAMPLES)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" · "));
    }
}

package org.telltale.model.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.telltale.model.field.FieldNode;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;

/// What a value search found: matches by body, from which hits by exchange are made when asked for.
public final class SearchResult {
    /// The matches of one body.
    public record InBody(Bodies.Body body, List<Match> matches) {}

    /// A match in one exchange.
    ///
    /// @param layer number of the layer that offset and length mean
    public record Hit(
            RecordId exchange,
            Side side,
            String path,
            String value,
            Encoding encoding,
            int layer,
            long offset,
            long length) {}

    /// One value in one encoding.
    ///
    /// @param occurrences fields, counted per exchange
    /// @param positions matches, counted per exchange
    public record Summary(
            String value,
            Encoding encoding,
            int exchanges,
            long occurrences,
            long positions,
            int endpoints,
            int sessions) {}

    private record ValueEncoding(int value, Encoding encoding) {}

    private final ValueSearch.Query query;
    private final ExchangeTable table;
    private final List<InBody> found;
    private final BitSet rows;

    private SearchResult(ValueSearch.Query query, ExchangeTable table, List<InBody> found, BitSet rows) {
        this.query = query;
        this.table = table;
        this.found = found;
        this.rows = rows;
    }

    static SearchResult of(ValueSearch.Query query, ExchangeTable table, List<InBody> found) {
        List<BitSet> byValue = new ArrayList<>();
        query.values().forEach(_ -> byValue.add(new BitSet(table.size())));
        for (InBody in : found) {
            for (Match match : in.matches) {
                in.body.rows().stream().forEach(byValue.get(match.value())::set);
            }
        }
        BitSet rows = byValue.getFirst();
        for (BitSet more : byValue) {
            if (query.allTogether()) {
                rows.and(more);
            } else {
                rows.or(more);
            }
        }
        return new SearchResult(query, table, List.copyOf(found), rows);
    }

    /// Rows with a hit.
    public Rows rows() {
        return Rows.of(rows);
    }

    /// Every hit in the order of exchanges, sides and fields.
    public List<Hit> hits() {
        Map<Integer, List<InBody>> byRow = new TreeMap<>();
        for (InBody in : found) {
            in.body.rows().stream()
                    .filter(rows::get)
                    .forEach(row ->
                            byRow.computeIfAbsent(row, _ -> new ArrayList<>()).add(in));
        }
        List<Hit> hits = new ArrayList<>();
        byRow.forEach((row, bodies) -> bodies.forEach(in -> hits(row, in, hits)));
        return hits;
    }

    private void hits(int row, InBody in, List<Hit> into) {
        for (Match match : in.matches) {
            into.add(new Hit(
                    table.id(row),
                    in.body.side(),
                    match.trail().path().print(),
                    query.values().get(match.value()),
                    match.encoding(),
                    match.trail().layerNumber(),
                    match.span().offset(),
                    match.span().length()));
        }
    }

    /// One line for each value and encoding that was found, in the order of values and encodings.
    public List<Summary> summaries() {
        Map<ValueEncoding, List<InBody>> parts =
                new TreeMap<>(Comparator.comparingInt(ValueEncoding::value).thenComparing(ValueEncoding::encoding));
        for (InBody in : found) {
            Set<ValueEncoding> kinds = new HashSet<>();
            in.matches.forEach(match -> kinds.add(new ValueEncoding(match.value(), match.encoding())));
            kinds.forEach(
                    kind -> parts.computeIfAbsent(kind, _ -> new ArrayList<>()).add(in));
        }
        List<Summary> summaries = new ArrayList<>();
        parts.forEach((kind, bodies) -> summaries.add(summary(kind, bodies)));
        return summaries.stream().filter(summary -> summary.exchanges > 0).toList();
    }

    private Summary summary(ValueEncoding kind, List<InBody> bodies) {
        BitSet exchanges = new BitSet();
        long occurrences = 0;
        long positions = 0;
        for (InBody in : bodies) {
            int[] carriers = in.body.rows().stream().filter(rows::get).toArray();
            java.util.Arrays.stream(carriers).forEach(exchanges::set);
            IdentityHashMap<FieldNode, Integer> fields = new IdentityHashMap<>();
            for (Match match : in.matches) {
                if (match.value() == kind.value && match.encoding() == kind.encoding) {
                    fields.merge(match.trail().node(), 1, Integer::sum);
                }
            }
            occurrences += (long) carriers.length * fields.size();
            positions += (long) carriers.length
                    * fields.values().stream().mapToInt(n -> n).sum();
        }
        int endpoints = (int) exchanges.stream().map(table::endpoint).distinct().count();
        int sessions = (int) exchanges.stream().map(table::session).distinct().count();
        String value = query.values().get(kind.value);
        return new Summary(value, kind.encoding, exchanges.cardinality(), occurrences, positions, endpoints, sessions);
    }
}

package org.telltale.views.exchanges;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.tag.Category;
import org.telltale.views.study.Covered;
import org.telltale.views.study.RowList;

/// What rows are sorted by, from all that was known when somebody asked: its keys are made on a worker thread.
///
/// @param endpoints names of the table's endpoints
/// @param notes what stands in the column of notes, where something was written
record RowOrder(Head by, ExchangeTable table, List<String> endpoints, Covered covered, Map<RecordId, String> notes) {
    RowList.Keyed key() {
        return switch (by) {
            case Column column -> key(column);
            case Head.Own own -> ranked(row -> own.values().getOrDefault(row, ""));
        };
    }

    private RowList.Keyed key(Column column) {
        return switch (column) {
            case NUMBER -> table::number;
            case SESSION ->
                ranked(row -> table.sessions().get(table.session(row)).name());
            case TIME, WATERFALL -> times();
            case DURATION -> row -> most(table.duration(row) / 1000);
            case METHOD -> ranked(table::method);
            case HOST -> ranked(table::host);
            case ENDPOINT -> ranked(row -> endpoint(table.endpoint(row)));
            case STATUS -> table::status;
            case SIZE -> row -> most(table.size(row, Side.REQUEST));
            case ANSWER -> row -> most(table.size(row, Side.RESPONSE));
            case STATE -> row -> table.state(row, Side.REQUEST).ordinal();
            case TAGS ->
                ranked(row -> covered.at(row).stream().map(Category::code).collect(Collectors.joining(" ")));
            case NOTE -> ranked(row -> notes.getOrDefault(table.id(row), ""));
        };
    }

    private String endpoint(int number) {
        return number < endpoints.size() ? endpoints.get(number) : "";
    }

    private static int most(long number) {
        return (int) Math.min(Integer.MAX_VALUE - 1, number);
    }

    private RowList.Keyed times() {
        long[] different = IntStream.range(0, table.size())
                .mapToLong(table::time)
                .sorted()
                .distinct()
                .toArray();
        return row -> java.util.Arrays.binarySearch(different, table.time(row));
    }

    /// The places of rows among all words, whatever their case.
    private RowList.Keyed ranked(IntFunction<String> word) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] of = new int[table.size()];
        for (int row = 0; row < of.length; row++) {
            of[row] = numbers.computeIfAbsent(word.apply(row), _ -> numbers.size());
        }
        int[] rank = ranks(numbers);
        return row -> rank[of[row]];
    }

    private static int[] ranks(Map<String, Integer> numbers) {
        Set<String> words = numbers.keySet();
        int[] rank = new int[numbers.size()];
        int next = 0;
        for (String word : words.stream()
                .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()))
                .toList()) {
            rank[numbers.getOrDefault(word, 0)] = next++;
        }
        return rank;
    }
}

package org.telltale.views.exchanges;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.telltale.model.session.Side;
import org.telltale.model.store.Census;
import org.telltale.model.store.ExchangeTable;
import org.telltale.views.study.RowList;
import org.telltale.views.words.Words;

/// A built-in column of the Requests tab.
public enum Column implements Head {
    NUMBER(58),
    SESSION(170),
    TIME(96),
    METHOD(60),
    HOST(170),
    ENDPOINT(230),
    STATUS(54),
    SIZE(64),
    ANSWER(72),
    STATE(76),
    TAGS(130),
    NOTE(260),
    DURATION(60),
    WATERFALL(160);

    private static final Words WORDS = Words.of(Column.class);

    private final double width;

    Column(double width) {
        this.width = width;
    }

    @Override
    public String title() {
        return WORDS.say("column." + id());
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isNumber() {
        return this == DURATION || this == NUMBER || this == SIZE || this == ANSWER || this == STATUS;
    }

    /// Whether a table has anything to say in this column.
    boolean isIn(ExchangeTable table) {
        return switch (this) {
            case DURATION -> table.census().rows(Census.Trait.DURATION) > 0;
            case TIME, WATERFALL -> table.census().rows(Census.Trait.TIME) > 0;
            case METHOD -> table.census().rows(Census.Trait.METHOD) > 0;
            case HOST -> table.census().rows(Census.Trait.HOST) > 0;
            case STATUS -> table.census().rows(Census.Trait.STATUS) > 0;
            case ANSWER -> table.census().rows(Census.Trait.RESPONSE) > 0;
            case NUMBER, SESSION, ENDPOINT, SIZE, STATE, TAGS, NOTE -> true;
        };
    }

    /// Whether any of these rows has.
    boolean isIn(ExchangeTable table, IntStream rows) {
        return switch (this) {
            case DURATION -> rows.anyMatch(row -> table.duration(row) >= 0);
            case TIME, WATERFALL -> rows.anyMatch(row -> table.time(row) != ExchangeTable.NO_TIME);
            case METHOD -> rows.anyMatch(row -> !table.method(row).isEmpty());
            case HOST -> rows.anyMatch(row -> !table.host(row).isEmpty());
            case STATUS -> rows.anyMatch(row -> table.status(row) != 0);
            case ANSWER -> rows.anyMatch(row -> table.size(row, Side.RESPONSE) >= 0);
            case NUMBER, SESSION, ENDPOINT, SIZE, STATE, TAGS, NOTE -> true;
        };
    }

    /// Whether it is shown before anybody chose; the bars need times in most rows to say something.
    boolean isUsual(ExchangeTable table) {
        return switch (this) {
            case DURATION -> false;
            case WATERFALL -> table.census().rows(Census.Trait.TIME) > table.size() / 2;
            default -> isIn(table);
        };
    }

    /// The sort key of a row.
    ///
    /// @param names what the endpoint column shows for each endpoint
    RowList.Keyed key(ExchangeTable table, String[] names) {
        return switch (this) {
            case NUMBER -> table::number;
            case SESSION -> ranked(table.sessions().stream().map(s -> s.name()).toArray(String[]::new), table::session);
            case TIME, WATERFALL -> times(table);
            case DURATION -> row -> (int) Math.min(Integer.MAX_VALUE - 1, table.duration(row) / 1000);
            case METHOD -> ranked(table, table::method);
            case HOST -> ranked(table, table::host);
            case ENDPOINT -> ranked(names, table::endpoint);
            case STATUS -> table::status;
            case SIZE -> row -> (int) Math.min(Integer.MAX_VALUE - 1, table.size(row, Side.REQUEST));
            case ANSWER -> row -> (int) Math.min(Integer.MAX_VALUE - 1, table.size(row, Side.RESPONSE));
            case STATE -> row -> table.state(row, Side.REQUEST).ordinal();
            case TAGS, NOTE -> row -> row;
        };
    }

    private static RowList.Keyed times(ExchangeTable table) {
        long[] sorted = IntStream.range(0, table.size()).mapToLong(table::time).toArray();
        Arrays.parallelSort(sorted);
        return row -> {
            int at = Arrays.binarySearch(sorted, table.time(row));
            while (at > 0 && sorted[at - 1] == sorted[at]) {
                at--;
            }
            return at;
        };
    }

    private static RowList.Keyed ranked(String[] words, RowList.Keyed word) {
        Integer[] order = IntStream.range(0, words.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(i -> words[i], String.CASE_INSENSITIVE_ORDER));
        int[] rank = new int[words.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return row -> rank[word.of(row)];
    }

    static RowList.Keyed ranked(ExchangeTable table, java.util.function.IntFunction<String> word) {
        var words = IntStream.range(0, table.size())
                .mapToObj(word)
                .distinct()
                .sorted()
                .toList();
        var rank = new java.util.HashMap<String, Integer>();
        words.forEach(w -> rank.put(w, rank.size()));
        return row -> rank.getOrDefault(word.apply(row), 0);
    }
}

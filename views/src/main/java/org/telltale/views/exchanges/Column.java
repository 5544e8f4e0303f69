package org.telltale.views.exchanges;

import java.util.Locale;
import java.util.stream.IntStream;
import org.telltale.model.session.Side;
import org.telltale.model.store.Census;
import org.telltale.model.store.ExchangeTable;
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
    SIZE(84),
    ANSWER(84),
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
}

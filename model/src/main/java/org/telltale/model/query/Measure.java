package org.telltale.model.query;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;

/// Comparisons of numbers and times of day: `size>10k`, `status:200..299`, `time:10:02..10:05` (UTC).
final class Measure {
    private static final long DAY = 86_400_000_000L;
    private static final long MINUTE = 60_000_000L;

    private final ExchangeTable table;

    Measure(ExchangeTable table) {
        this.table = table;
    }

    IntPredicate test(Query.Term term) {
        IntToLongFunction measure = measure(term.subject());
        boolean time = term.subject().equals("time");
        int dots = term.value().indexOf("..");
        if (dots >= 0) {
            long low = parse(term.value().substring(0, dots), time, false);
            long high = parse(term.value().substring(dots + 2), time, true);
            return row -> present(measure, row) && at(measure, row, time) >= low && at(measure, row, time) <= high;
        }
        long low = parse(term.value(), time, false);
        long high = parse(term.value(), time, true);
        return row -> present(measure, row) && compare(term.operator(), at(measure, row, time), low, high);
    }

    private IntToLongFunction measure(String subject) {
        return switch (subject) {
            case "status" -> row -> table.status(row) == 0 ? Long.MIN_VALUE : table.status(row);
            case "n" -> table::number;
            case "duration" -> row -> table.duration(row) < 0 ? Long.MIN_VALUE : table.duration(row) / 1000;
            case "time" -> table::time;
            default -> row -> Math.max(0, table.size(row, Side.REQUEST)) + Math.max(0, table.size(row, Side.RESPONSE));
        };
    }

    private static boolean present(IntToLongFunction measure, int row) {
        return measure.applyAsLong(row) != Long.MIN_VALUE;
    }

    private static long at(IntToLongFunction measure, int row, boolean time) {
        long value = measure.applyAsLong(row);
        return time ? Math.floorMod(value, DAY) : value;
    }

    private static boolean compare(Query.Operator operator, long value, long low, long high) {
        return switch (operator) {
            case CONTAINS, EQUALS -> value >= low && value <= high;
            case AT_LEAST -> value >= low;
            case AT_MOST -> value <= high;
            case MORE -> value > high;
            case LESS -> value < low;
        };
    }

    /// The first (or last) value that a written one stands for: `10:02` is a whole minute.
    static long parse(String text, boolean time, boolean last) {
        try {
            if (time) {
                long start = LocalTime.parse(text)
                                .atOffset(ZoneOffset.UTC)
                                .toLocalTime()
                                .toNanoOfDay()
                        / 1000;
                long unit = text.length() <= 5 ? MINUTE : text.indexOf('.') < 0 ? 1_000_000 : 1;
                return last ? start + unit - 1 : start;
            }
            String number = text.toLowerCase(Locale.ROOT);
            int factor = number.endsWith("k") ? 1024 : number.endsWith("m") ? 1 << 20 : 1;
            String digits = factor == 1 ? number : number.substring(0, number.length() - 1);
            return new BigDecimal(digits).multiply(BigDecimal.valueOf(factor)).longValue();
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new QuerySyntaxException(0, "'" + text + "' is no " + (time ? "time like 10:02" : "number like 10k"));
        }
    }
}

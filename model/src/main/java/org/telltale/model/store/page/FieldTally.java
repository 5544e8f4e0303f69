package org.telltale.model.store.page;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.telltale.model.store.FieldIndex.Field;
import org.telltale.model.store.FieldIndex.Statistics;

/// The statistics of one field while its bodies are read: different values with how often each occurs, where each is
/// first met, and which hashed texts may be the least and the greatest.
final class FieldTally {
    private static final int EXAMPLES = 3;
    private static final Comparator<String> BY_CODE_POINT =
            Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
    private static final Comparator<String> BY_NUMBER =
            Comparator.<String, BigDecimal>comparing(BigDecimal::new).thenComparing(BY_CODE_POINT);

    /// Looks up the text of a value that is first met in a row.
    @FunctionalInterface
    interface Texts {
        String text(long code, int row);
    }

    private final Field field;
    private final LongTable values = new LongTable();
    private long[] counts = new long[8];
    private long[] orders = new long[8];
    private final BitSet sessions = new BitSet();
    private final Extreme least = new Extreme(-1);
    private final Extreme greatest = new Extreme(1);
    private boolean numbers = true;
    private int exchanges;
    private long occurrences;
    private int lastBody = -1;

    FieldTally(Field field) {
        this.field = field;
    }

    /// Values that share the first eight bytes that lie furthest to one end.
    private static final class Extreme {
        private final int direction;
        private final List<Integer> candidates = new ArrayList<>();
        private long prefix;

        Extreme(int direction) {
            this.direction = direction;
        }

        void take(int value, long itsPrefix) {
            int further = Long.compareUnsigned(itsPrefix, prefix) * direction;
            if (candidates.isEmpty() || further > 0) {
                candidates.clear();
                prefix = itsPrefix;
            }
            if (itsPrefix == prefix) {
                candidates.add(value);
            }
        }
    }

    /// Counts a body in that holds the field, once however many postings it has.
    void body(int body, int rows, BitSet itsSessions) {
        if (body != lastBody) {
            lastBody = body;
            exchanges += rows;
            sessions.or(itsSessions);
        }
    }

    /// @param times nodes over all rows
    /// @param order where it is met: row in the upper half
    void value(long code, long prefix, long times, long order) {
        int known = values.size();
        int value = values.add(code);
        occurrences += times;
        if (value < known) {
            counts[value] += times;
            orders[value] = Math.min(orders[value], order);
            return;
        }
        if (value == counts.length) {
            counts = Arrays.copyOf(counts, value * 2);
            orders = Arrays.copyOf(orders, value * 2);
        }
        counts[value] = times;
        orders[value] = order;
        numbers &= ValueCodes.isNumber(code);
        if (ValueCodes.isHashed(code)) {
            least.take(value, prefix);
            greatest.take(value, prefix);
        }
    }

    Field field() {
        return field;
    }

    boolean isEmpty() {
        return exchanges == 0;
    }

    void other(long times) {
        occurrences += times;
    }

    Statistics statistics(Texts texts) {
        Comparator<String> order = numbers ? BY_NUMBER : BY_CODE_POINT;
        return new Statistics(
                field,
                exchanges,
                sessions.cardinality(),
                occurrences,
                values.size(),
                furthest(texts, least, BinaryOperator.minBy(order)),
                furthest(texts, greatest, BinaryOperator.maxBy(order)),
                examples(texts));
    }

    private String furthest(Texts texts, Extreme hashed, BinaryOperator<String> further) {
        IntStream inCode =
                IntStream.range(0, values.size()).filter(value -> numbers || !ValueCodes.isHashed(values.key(value)));
        IntStream decoded =
                numbers ? IntStream.empty() : hashed.candidates.stream().mapToInt(value -> value);
        return IntStream.concat(inCode, decoded)
                .mapToObj(value -> text(texts, value))
                .reduce(further)
                .orElse("");
    }

    private String text(Texts texts, int value) {
        return texts.text(values.key(value), (int) (orders[value] >>> 32));
    }

    private List<String> examples(Texts texts) {
        List<Integer> best = new ArrayList<>();
        Comparator<Integer> order =
                Comparator.<Integer>comparingLong(v -> -counts[v]).thenComparingLong(v -> orders[v]);
        for (int value = 0; value < values.size(); value++) {
            if (best.size() < EXAMPLES || order.compare(value, best.getLast()) < 0) {
                best.add(value);
                best.sort(order);
                if (best.size() > EXAMPLES) {
                    best.removeLast();
                }
            }
        }
        return best.stream().map(value -> text(texts, value)).toList();
    }
}

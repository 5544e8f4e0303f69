package org.telltale.model.store.page;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.store.FieldIndex.Field;
import org.telltale.model.store.FieldIndex.Statistics;
import org.telltale.model.store.LongTable;

/// The statistics of one field while its bodies are read: different values with how often each occurs, where each is
/// first met, and which hashed texts may be the least and the greatest. Their texts are asked for at the end.
final class FieldTally {
    private static final int EXAMPLES = 3;
    private static final Comparator<String> BY_CODE_POINT = FieldTally::byCodePoint;
    private static final Comparator<String> BY_NUMBER =
            Comparator.<String, BigDecimal>comparing(BigDecimal::new).thenComparing(BY_CODE_POINT);

    private final Field field;
    private final LongTable values = new LongTable();
    private long[] counts = new long[8];
    private long[] orders = new long[8];
    private final BitSet sessions = new BitSet();
    private final Extreme least = new Extreme(-1);
    private final Extreme greatest = new Extreme(1);
    private final Map<Integer, String> exampleTexts = new HashMap<>();
    private boolean numbers = true;
    private int exchanges;
    private long occurrences;
    private int lastBody = -1;

    FieldTally(Field field) {
        this.field = field;
    }

    /// The end of a field's range: hashed values that share the first eight bytes furthest to it, and later the text.
    private static final class Extreme {
        private final int direction;
        private final BitSet candidates = new BitSet();
        private String text = "";
        private boolean known;
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
                candidates.set(value);
            }
        }

        void offer(String other, Comparator<String> order) {
            if (!known || order.compare(other, text) * direction > 0) {
                known = true;
                text = other;
            }
        }
    }

    private static int byCodePoint(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int same = 0;
        while (same < length && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        boolean ascii = same < length && one.charAt(same) < 0x80 && other.charAt(same) < 0x80;
        return ascii
                ? one.charAt(same) - other.charAt(same)
                : Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    Field field() {
        return field;
    }

    /// Different values so far.
    int size() {
        return values.size();
    }

    /// Whether no row that passes holds a value.
    boolean isEmpty() {
        return values.size() == 0;
    }

    /// Counts a body in that holds the field, once however many postings it has.
    void body(int body, int rows, BitSet itsSessions) {
        if (body != lastBody) {
            lastBody = body;
            exchanges += rows;
            sessions.or(itsSessions);
        }
    }

    /// Counts nodes without a value.
    void other(long times) {
        occurrences += times;
    }

    /// Gives whether the value was not met before.
    ///
    /// @param times nodes over all rows
    /// @param order where it is met: row in the upper half
    boolean value(long code, long prefix, long times, long order) {
        int known = values.size();
        int value = values.add(code);
        occurrences += times;
        if (value < known) {
            counts[value] += times;
            orders[value] = Math.min(orders[value], order);
            return false;
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
        return true;
    }

    /// Hashed values whose texts decide, after the last body; those in codes are offered at once.
    BitSet wanted() {
        List<Integer> examples = examples();
        examples.forEach(value -> exampleTexts.put(value, ""));
        BitSet wanted = new BitSet();
        wanted.or(least.candidates);
        wanted.or(greatest.candidates);
        examples.forEach(wanted::set);
        for (int value = 0; value < values.size(); value++) {
            if (!ValueCodes.isHashed(values.key(value))) {
                wanted.clear(value);
                offer(value, ValueCodes.text(values.key(value)).orElseThrow());
            } else if (numbers) {
                wanted.set(value);
            }
        }
        return wanted;
    }

    long code(int value) {
        return values.key(value);
    }

    /// The row in which a value is first met.
    int row(int value) {
        return (int) (orders[value] >>> 32);
    }

    /// Takes the text of a value of this field.
    void offer(int value, String text) {
        Comparator<String> order = numbers ? BY_NUMBER : BY_CODE_POINT;
        least.offer(text, order);
        greatest.offer(text, order);
        exampleTexts.computeIfPresent(value, (_, _) -> text);
    }

    Statistics statistics() {
        List<String> examples = examples().stream()
                .map(value -> exampleTexts.getOrDefault(value, ""))
                .toList();
        return new Statistics(
                field,
                exchanges,
                sessions.cardinality(),
                occurrences,
                values.size(),
                least.text,
                greatest.text,
                examples);
    }

    /// The most frequent values, of equally frequent ones those met first.
    private List<Integer> examples() {
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
        return best;
    }
}

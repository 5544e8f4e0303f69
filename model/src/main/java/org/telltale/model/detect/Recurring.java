package org.telltale.model.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.FieldIndex.ValueUse;
import org.telltale.model.study.Study;

/// Values by how widely they recur, those at most endpoints first: identifiers that nobody told the analyst about.
///
/// Where whole values are equal is known at once. Once *joined*, the first of them that are no plain words are also
/// counted wherever [ValueSearch] finds them: inside longer texts and in every encoding. Immutable.
public final class Recurring {
    /// Values that are joined at most.
    private static final int MOST = 256;

    private static final int SHORTEST = 6;
    private static final int LONGEST = 256;
    private static final int LEAST_CHARACTERS = 4;

    /// In how many exchanges a value stands in one way.
    ///
    /// @param as `number`, `text`, `text, NUL-ended` or the name of another [Encoding]
    public record Seen(String as, int exchanges) {}

    /// A value and where it recurs.
    ///
    /// @param seen in most exchanges first; empty where only equal values were counted
    public record Value(ValueUse use, List<Seen> seen) {
        private static final Comparator<Value> ORDER = Comparator.comparing(
                Value::use,
                Comparator.comparingInt((ValueUse use) -> -use.endpoints())
                        .thenComparingInt(use -> -use.sessions())
                        .thenComparingInt(use -> -use.exchanges())
                        .thenComparingLong(use -> -use.occurrences()));

        public Value {
            seen = List.copyOf(seen);
        }
    }

    private final Study study;
    private final BitSet rows;
    private final List<ValueUse> equal;
    private final BitSet replaced;
    private final List<Value> joined;

    private Recurring(Study study, BitSet rows, List<ValueUse> equal, BitSet replaced, List<Value> joined) {
        this.study = study;
        this.rows = rows;
        this.equal = equal;
        this.replaced = replaced;
        this.joined = joined;
    }

    /// Counts equal values over rows.
    public static Recurring of(Study study, BitSet rows) {
        BitSet chosen = (BitSet) rows.clone();
        return new Recurring(study, chosen, study.fields().values(chosen::get), new BitSet(), List.of());
    }

    /// Different values; one that was joined with another counts no more.
    public int size() {
        return equal.size() - replaced.cardinality() + joined.size();
    }

    /// Hands over all values in order, until one is refused.
    public void each(Predicate<Value> sink) {
        int next = 0;
        for (int i = 0; i < equal.size(); i++) {
            if (replaced.get(i)) {
                continue;
            }
            Value value = new Value(equal.get(i), List.of());
            while (next < joined.size() && Value.ORDER.compare(joined.get(next), value) <= 0) {
                if (!sink.test(joined.get(next++))) {
                    return;
                }
            }
            if (!sink.test(value)) {
                return;
            }
        }
        while (next < joined.size() && sink.test(joined.get(next))) {
            next++;
        }
    }

    /// The same with the first values counted in every encoding. Decodes every body of the rows once.
    public Recurring joined(JobContext job) {
        List<Integer> chosen = chosen();
        List<Wanted> wanted = new ArrayList<>();
        chosen.forEach(
                place -> wanted.add(Wanted.of(wanted.size(), equal.get(place).value(), 0)));
        RecurringTally tally = new RecurringTally(study.exchanges(), wanted);
        tally.look(new Bodies(study), Rows.of(rows), job);
        Set<Integer> spellings = tally.spellings();
        BitSet gone = new BitSet();
        List<Value> found = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Value value = tally.value(i, equal.get(chosen.get(i)));
            if (spellings.contains(i)) {
                gone.set(chosen.get(i));
            } else if (!value.seen().isEmpty()) {
                gone.set(chosen.get(i));
                found.add(value);
            }
        }
        found.sort(Value.ORDER);
        return new Recurring(study, rows, equal, gone, List.copyOf(found));
    }

    /// Places of the values worth a search.
    private List<Integer> chosen() {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < equal.size() && chosen.size() < MOST; i++) {
            ValueUse use = equal.get(i);
            if (use.endpoints() < 2) {
                break;
            }
            if (isDistinctive(use.value())) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    /// Whether a value stands inside others on purpose: short ones and words do by chance.
    private static boolean isDistinctive(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().distinct().count() >= LEAST_CHARACTERS
                && !text.codePoints().allMatch(Character::isLetter);
    }
}

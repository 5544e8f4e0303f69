package org.telltale.model.store.page;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.telltale.model.store.FieldIndex.ValueUse;

/// Where values recur, in passes over the rows that each take a part of all codes. The million that recur most are
/// listed; their texts are looked up when they are asked for.
final class ValueScan {
    /// Different values that one pass should keep at most.
    private static final long PASS = 2_000_000;

    private static final int MOST = 1_000_000;

    private final IndexedRows rows;
    private final List<Optional<Variant>> variants;
    private final BodyTexts texts;
    private final BitSet pass;

    ValueScan(IndexedRows rows, List<Optional<Variant>> variants, BodyTexts texts, BitSet pass) {
        this.rows = rows;
        this.variants = variants;
        this.texts = texts;
        this.pass = pass;
    }

    private record Found(ValueTally.Use use, List<String> types) {}

    List<ValueUse> run() {
        int passes = (int) (rows.differentValues() / PASS) + 1;
        List<Found> best = new ArrayList<>();
        for (int part = 0; part < passes; part++) {
            ValueTally tally = new ValueTally();
            new Pass(part, passes, tally).run();
            tally.all().forEach(value -> {
                ValueTally.Use use = tally.use(value);
                best.add(new Found(use, tally.types().types(use.types())));
            });
            best.sort((a, b) -> ValueTally.Use.ORDER.compare(a.use, b.use));
            if (best.size() > MOST) {
                best.subList(MOST, best.size()).clear();
            }
        }
        return new Listing(List.copyOf(best));
    }

    /// One of several parts of all codes.
    private final class Pass {
        private static final int UNKNOWN = -1;
        private static final int OTHER = -2;

        private final int part;
        private final int parts;
        private final ValueTally tally;
        private final int[] types;
        private int[] numbers = new int[0];
        private int open = -1;

        Pass(int part, int parts, ValueTally tally) {
            this.part = part;
            this.parts = parts;
            this.tally = tally;
            types = variants.stream()
                    .mapToInt(variant ->
                            variant.map(v -> tally.types().type(v.type())).orElse(0))
                    .toArray();
        }

        void run() {
            ColumnTable table = rows.table();
            rows.rows(pass, (row, page, index) -> {
                int session = table.session(row);
                int endpoint = table.endpoint(row);
                int body = page.first() + index;
                turn(page);
                page.postings(index, (variant, value, count) -> {
                    int number = value < 0 ? OTHER : number(page, value);
                    if (number != OTHER) {
                        tally.take(number, row, session, endpoint, body, types[variant], count);
                    }
                });
            });
        }

        private void turn(BodyPage page) {
            if (page.first() != open) {
                open = page.first();
                numbers = numbers.length < page.values() ? new int[page.values()] : numbers;
                Arrays.fill(numbers, 0, page.values(), UNKNOWN);
            }
        }

        /// Looked up once a page for each of its values.
        private int number(BodyPage page, int value) {
            int known = numbers[value];
            if (known != UNKNOWN) {
                return known;
            }
            long code = page.code(value);
            boolean mine = parts == 1 || Math.floorMod(Long.hashCode(code * 0x9e3779b97f4a7c15L), parts) == part;
            numbers[value] = mine ? tally.number(code) : OTHER;
            return numbers[value];
        }
    }

    /// Uses whose texts are made when they are asked for.
    private final class Listing extends AbstractList<ValueUse> implements RandomAccess {
        private final List<Found> found;

        Listing(List<Found> found) {
            this.found = found;
        }

        @Override
        public ValueUse get(int index) {
            ValueTally.Use use = found.get(index).use();
            return new ValueUse(
                    texts.text(use.code(), use.body()),
                    found.get(index).types(),
                    use.endpoints(),
                    use.sessions(),
                    use.exchanges(),
                    use.occurrences());
        }

        @Override
        public int size() {
            return found.size();
        }
    }
}

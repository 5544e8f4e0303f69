package org.telltale.model.store.page;

import java.util.AbstractList;
import java.util.ArrayList;
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

    /// @param postings at least as many as there are different values
    List<ValueUse> run(long postings) {
        int passes = (int) (postings / PASS) + 1;
        List<Found> best = new ArrayList<>();
        for (int part = 0; part < passes; part++) {
            ValueTally tally = tally(part, passes);
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

    private ValueTally tally(int part, int passes) {
        ValueTally tally = new ValueTally();
        ColumnTable table = rows.table();
        rows.rows(pass, (row, page, index) -> {
            int session = table.session(row);
            int endpoint = table.endpoint(row);
            page.postings(index, (variant, value, count) -> {
                if (value < 0) {
                    return;
                }
                long code = page.code(value);
                if (passes == 1 || Math.floorMod(Long.hashCode(code * 0x9e3779b97f4a7c15L), passes) == part) {
                    String type = variants.get(variant).orElseThrow().type();
                    tally.take(code, row, session, endpoint, page.first() + index, type, count);
                }
            });
        });
        return tally;
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

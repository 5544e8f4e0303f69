package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.telltale.model.store.FieldIndex.Field;
import org.telltale.model.store.FieldIndex.Statistics;

/// Statistics of all leaf fields, in passes over the pages that each keep a bounded number of different values.
final class StatisticsScan {
    /// Different values that one pass keeps at most, but for a field that has more alone.
    private static final long PASS = 3_000_000;

    private final IndexedRows rows;
    private final FieldCatalog catalog;
    private final BodyTexts texts;
    private final BitSet pass;

    StatisticsScan(IndexedRows rows, FieldCatalog catalog, BodyTexts texts, BitSet pass) {
        this.rows = rows;
        this.catalog = catalog;
        this.texts = texts;
        this.pass = pass;
    }

    List<Statistics> run() {
        List<Statistics> all = new ArrayList<>();
        int count = catalog.fields().size();
        int from = 0;
        while (from < count) {
            int to = from;
            long postings = 0;
            while (to < count && (to == from || postings + catalog.postings(to) <= PASS)) {
                postings += catalog.postings(to++);
            }
            new Pass(from, to).into(all);
            from = to;
        }
        return all;
    }

    /// The fields from one ordinal to before another.
    private final class Pass {
        private final int from;
        private final FieldTally[] tallies;
        private final BitSet sessions = new BitSet();
        private int body;
        private int carriers;
        private int firstRow;
        private long order;

        Pass(int from, int to) {
            this.from = from;
            tallies = new FieldTally[to - from];
            for (int i = 0; i < tallies.length; i++) {
                tallies[i] = new FieldTally(catalog.fields().get(from + i));
            }
        }

        void into(List<Statistics> all) {
            rows.bodies(this::body);
            for (FieldTally tally : tallies) {
                Field field = tally.field();
                if (!tally.isEmpty() && field.leaf()) {
                    Columns.Narrow slot = IndexedRows.slot(field.side(), field.part());
                    all.add(tally.statistics(
                            (code, row) -> texts.text(code, rows.table().body(row, slot))));
                }
            }
        }

        private void body(BodyPage page, int index, int number) {
            sessions.clear();
            carriers = 0;
            firstRow = -1;
            rows.rows().each(number, pass, this::carrier);
            if (carriers > 0) {
                body = number;
                order = (long) firstRow << 32;
                page.postings(index, (variant, value, count) -> posting(page, variant, value, count));
            }
        }

        private void carrier(int row) {
            carriers++;
            firstRow = firstRow < 0 ? row : firstRow;
            sessions.set(rows.table().session(row));
        }

        private void posting(BodyPage page, int variant, int value, int count) {
            order++;
            int field = catalog.ordinal(variant) - from;
            if (field >= 0 && field < tallies.length) {
                FieldTally tally = tallies[field];
                tally.body(body, carriers, sessions);
                if (value < 0) {
                    tally.other((long) count * carriers);
                } else {
                    tally.value(page.code(value), page.prefix(value), (long) count * carriers, order);
                }
            }
        }
    }
}

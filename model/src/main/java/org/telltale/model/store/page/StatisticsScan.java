package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.telltale.model.store.FieldIndex.Statistics;
import org.telltale.model.store.page.Columns.Narrow;

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

    /// A text of a field that only a decoded body has.
    private record Wanted(int body, FieldTally tally, int value) {}

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
            List<Wanted> wanted = new ArrayList<>();
            for (FieldTally tally : tallies) {
                if (!tally.isEmpty()) {
                    Narrow slot =
                            IndexedRows.slot(tally.field().side(), tally.field().part());
                    tally.wanted().stream()
                            .forEach(value ->
                                    wanted.add(new Wanted(rows.table().body(tally.row(value), slot), tally, value)));
                }
            }
            look(wanted);
            for (FieldTally tally : tallies) {
                if (!tally.isEmpty()) {
                    all.add(tally.statistics());
                }
            }
        }

        /// Decodes each body that holds a wanted text once.
        private void look(List<Wanted> wanted) {
            wanted.sort(Comparator.comparingInt(Wanted::body));
            int last = -1;
            Map<Long, String> found = Map.of();
            for (Wanted text : wanted) {
                found = text.body == last ? found : texts.decode(text.body);
                last = text.body;
                text.tally.offer(text.value, found.getOrDefault(text.tally.code(text.value), ""));
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

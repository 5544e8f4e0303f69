package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.telltale.model.store.FieldIndex.Statistics;
import org.telltale.model.store.page.Columns.Narrow;

/// Statistics of all leaf fields, in passes over the pages. A pass is for the fields of some endpoints and leaves other
/// bodies out, so that what it counts stays near the processor.
final class StatisticsScan {
    /// Different values that one pass keeps, but for a field that has more alone.
    private static final int PASS = 3_000_000;

    /// Postings of the endpoints that one pass takes together.
    private static final long TOGETHER = 2_000_000;

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
            int to = catalog.end(from);
            long postings = postings(from, to);
            while (to < count && postings + postings(to, catalog.end(to)) <= TOGETHER) {
                postings += postings(to, catalog.end(to));
                to = catalog.end(to);
            }
            from = new Pass(from, to).into(all);
        }
        return all;
    }

    private long postings(int from, int to) {
        long sum = 0;
        for (int field = from; field < to; field++) {
            sum += catalog.postings(field);
        }
        return sum;
    }

    /// A text of a field that only a decoded body has.
    private record Wanted(int body, long code, FieldTally tally, int value) {
        static final Comparator<Wanted> ORDER =
                Comparator.comparingInt(Wanted::body).thenComparingLong(Wanted::code);
    }

    /// The fields from one ordinal to before another, or as many as there is room for: those at the end are left to the
    /// next pass when values become too many.
    private final class Pass {
        private final int from;
        private FieldTally[] tallies;
        private int values;
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

        /// Gives the ordinal from which the next pass goes on.
        int into(List<Statistics> all) {
            rows.bodies(this::body);
            List<Wanted> wanted = new ArrayList<>();
            for (FieldTally tally : tallies) {
                if (!tally.isEmpty()) {
                    Narrow slot =
                            IndexedRows.slot(tally.field().side(), tally.field().part());
                    tally.wanted().stream()
                            .forEach(value -> wanted.add(new Wanted(
                                    rows.table().body(tally.row(value), slot), tally.code(value), tally, value)));
                }
            }
            look(wanted);
            for (FieldTally tally : tallies) {
                if (!tally.isEmpty()) {
                    all.add(tally.statistics());
                }
            }
            return from + tallies.length;
        }

        private void makeRoom() {
            values = 0;
            int kept = 0;
            do {
                values += tallies[kept++].size();
            } while (kept < tallies.length && values + tallies[kept].size() <= PASS / 2);
            tallies = Arrays.copyOf(tallies, kept);
        }

        /// Decodes each body that holds a wanted text once.
        private void look(List<Wanted> wanted) {
            wanted.sort(Wanted.ORDER);
            for (int i = 0; i < wanted.size(); ) {
                int from = i;
                int decoded = wanted.get(i).body;
                while (i < wanted.size() && wanted.get(i).body == decoded) {
                    i++;
                }
                List<Wanted> here = wanted.subList(from, i);
                texts.look(decoded, code -> find(here, code) < here.size(), (code, text) -> {
                    for (int k = find(here, code); k < here.size() && here.get(k).code == code; k++) {
                        here.get(k).tally.offer(here.get(k).value, text);
                    }
                });
            }
        }

        /// The first of sorted texts with that code, or the number of all.
        private static int find(List<Wanted> sorted, long code) {
            int low = 0;
            int high = sorted.size();
            while (low < high) {
                int middle = low + high >>> 1;
                if (sorted.get(middle).code < code) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low < sorted.size() && sorted.get(low).code == code ? low : sorted.size();
        }

        private void body(BodyPage page, int index, int number) {
            int start = catalog.start(page.context(index));
            if (start < 0 || start >= from + tallies.length || catalog.end(start) <= from) {
                return;
            }
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
                    boolean fresh = tally.value(page.code(value), page.prefix(value), (long) count * carriers, order);
                    values += fresh ? 1 : 0;
                    if (fresh && values > PASS && tallies.length > 1) {
                        makeRoom();
                    }
                }
            }
        }
    }
}

package org.telltale.model.store.page;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.telltale.model.store.page.Columns.Narrow;

/// The rows of a table by the bodies they carry, ascending: four bytes for each body of each row.
final class RowsOfBodies {
    private final int[] start;
    private final int[] rows;

    RowsOfBodies(ColumnTable table) {
        int bodies = 0;
        for (Narrow slot : Redecoding.SLOTS) {
            for (int row = 0; row < table.size(); row++) {
                bodies = Math.max(bodies, table.body(row, slot) + 1);
            }
        }
        start = new int[bodies + 2];
        for (Narrow slot : Redecoding.SLOTS) {
            for (int row = 0; row < table.size(); row++) {
                start[table.body(row, slot) + 2]++;
            }
        }
        start[1] = 0;
        Arrays.parallelPrefix(start, Integer::sum);
        rows = new int[start[bodies + 1]];
        for (int row = 0; row < table.size(); row++) {
            for (Narrow slot : Redecoding.SLOTS) {
                int body = table.body(row, slot);
                if (body >= 0) {
                    rows[start[body + 1]++] = row;
                }
            }
        }
    }

    boolean isEmpty(int body) {
        return body + 1 >= start.length || start[body] == start[body + 1];
    }

    /// The first row of a body that has one.
    int first(int body) {
        return rows[start[body]];
    }

    /// How many rows of a body pass.
    int count(int body, BitSet pass) {
        int count = 0;
        for (int i = start[body]; i < start[body + 1]; i++) {
            count += pass.get(rows[i]) ? 1 : 0;
        }
        return count;
    }

    void each(int body, IntConsumer visitor) {
        for (int i = start[body]; i < start[body + 1]; i++) {
            visitor.accept(rows[i]);
        }
    }

    void each(int body, BitSet pass, IntConsumer visitor) {
        each(body, row -> {
            if (pass.get(row)) {
                visitor.accept(row);
            }
        });
    }
}

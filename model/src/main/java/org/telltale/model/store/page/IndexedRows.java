package org.telltale.model.store.page;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.store.page.Columns.Narrow;

/// The rows of a table with the bodies they carry: what every scan goes over.
record IndexedRows(ColumnTable table, BodyPages pages, RowsOfBodies rows) {
    /// Receives a body of a page.
    @FunctionalInterface
    interface BodyVisitor {
        /// @param index in the page
        /// @param body number in the study
        void body(BodyPage page, int index, int body);
    }

    BitSet passing(IntPredicate wanted) {
        BitSet pass = new BitSet(table.size());
        for (int row = 0; row < table.size(); row++) {
            if (wanted.test(row)) {
                pass.set(row);
            }
        }
        return pass;
    }

    /// At least as many as there are different values.
    long differentValues() {
        long values = 0;
        for (int p = 0; p < pages.size(); p++) {
            values += pages.page(p).values();
        }
        return values;
    }

    /// Calls back for every body that stands in a row of the table, by number.
    void bodies(BodyVisitor visitor) {
        for (int p = 0; p < pages.size(); p++) {
            BodyPage page = pages.page(p);
            for (int i = 0; i < page.count(); i++) {
                if (!rows.isEmpty(page.first() + i)) {
                    visitor.body(page, i, page.first() + i);
                }
            }
        }
    }

    /// Receives a body of a row.
    @FunctionalInterface
    interface RowVisitor {
        void body(int row, BodyPage page, int index);
    }

    /// Calls back for every body of every row that passes, by row.
    void rows(BitSet pass, RowVisitor visitor) {
        BodyPages.Reader reader = pages.reader();
        for (int row = pass.nextSetBit(0); row >= 0; row = pass.nextSetBit(row + 1)) {
            for (Narrow slot : Redecoding.SLOTS) {
                int body = table.body(row, slot);
                if (body >= 0) {
                    BodyPage page = reader.page(body);
                    visitor.body(row, page, body - page.first());
                }
            }
        }
    }

    static Narrow slot(Side side, Part part) {
        boolean request = side == Side.REQUEST;
        return switch (part) {
            case BODY -> request ? Narrow.REQUEST_BODY : Narrow.RESPONSE_BODY;
            case HEADERS -> request ? Narrow.REQUEST_HEADERS : Narrow.RESPONSE_HEADERS;
            case URL -> Narrow.REQUEST_URL;
        };
    }
}

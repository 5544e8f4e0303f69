package org.telltale.importers.payload.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableShapeTest {
    private static TableShape of(String sql) {
        return TableShape.of("t", 2, sql);
    }

    @Test
    void putsTheKeyFirstWhereRowsHaveNoNumbers() {
        TableShape shape = of("CREATE TABLE t(a, B INT, c, PRIMARY KEY (b, C)) STRICT, WITHOUT ROWID");
        assertTrue(shape.keyed());
        assertEquals(List.of("b", "C", "a"), shape.columns());
    }

    @Test
    void passesOverCommentsAndColumnsThatAreComputed() {
        TableShape shape = of("CREATE TABLE t(a /* one, two */, b AS (a + 1), c -- WITHOUT ROWID)\n, \"d,\" TEXT)");
        assertEquals(List.of("a", "c", "d,"), shape.columns());
        assertEquals(-1, shape.rowNumber());
    }

    @Test
    void makesOfBrokenWordsWhatItCan() {
        for (String sql : List.of(
                "",
                "CREATE TABLE t(",
                "CREATE TABLE t(,,)",
                "CREATE TABLE t(a, PRIMARY KEY (,)) WITHOUT ROWID",
                "CREATE TABLE t(a /* no end",
                "CREATE TABLE t('a",
                "CREATE TABLE t(" + "/*".repeat(200_000),
                "CREATE TABLE t(" + "[".repeat(200_000),
                "CREATE TABLE t(a)" + " WITHOUT ROWID".repeat(50_000) + ")")) {
            assertTrue(of(sql).columns().size() <= 2, sql.substring(0, Math.min(40, sql.length())));
        }
    }
}

package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.telltale.model.field.Shape;
import org.telltale.model.store.FieldIndex.ShapeUse;
import org.telltale.model.store.LongTable;

/// Where shapes stand, counted row by row.
final class ShapeScan {
    private final List<Optional<Shape>> shapes;
    private final long[] places;
    private final int[] exchanges;
    private final int[] lastRow;
    private final int[] sessions;
    private final int[] lastSession;
    private final int[] endpoints;
    private final LongTable pairs = new LongTable();

    ShapeScan(List<Optional<Shape>> shapes) {
        this.shapes = shapes;
        places = new long[shapes.size()];
        exchanges = new int[shapes.size()];
        lastRow = new int[shapes.size()];
        sessions = new int[shapes.size()];
        lastSession = new int[shapes.size()];
        endpoints = new int[shapes.size()];
    }

    List<ShapeUse> run(IndexedRows rows, BitSet pass) {
        ColumnTable table = rows.table();
        rows.rows(
                pass,
                (row, page, index) -> page.shapes(
                        index, (shape, count) -> take(shape, count, row, table.session(row), table.endpoint(row))));
        List<ShapeUse> uses = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] > 0) {
                Shape shape = shapes.get(i).orElseThrow();
                uses.add(new ShapeUse(shape.text(), shape.keys(), places[i], exchanges[i], endpoints[i], sessions[i]));
            }
        }
        uses.sort(Comparator.comparingInt((ShapeUse use) -> -use.exchanges())
                .thenComparingLong(use -> -use.places())
                .thenComparing(ShapeUse::shape));
        return uses;
    }

    private void take(int shape, int count, int row, int session, int endpoint) {
        boolean fresh = places[shape] == 0;
        places[shape] += count;
        exchanges[shape] += fresh || lastRow[shape] != row ? 1 : 0;
        sessions[shape] += fresh || lastSession[shape] != session ? 1 : 0;
        int known = pairs.size();
        endpoints[shape] += pairs.add((long) shape << 32 | endpoint) == known ? 1 : 0;
        lastRow[shape] = row;
        lastSession[shape] = session;
    }
}

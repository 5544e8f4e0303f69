package org.telltale.model.store.page;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Shape;
import org.telltale.model.store.FieldIndex;

/// The field index over packed pages: every question is a scan of them. Texts that codes do not hold come from bodies
/// decoded on demand. Safe for use by several threads.
public final class PackedFieldIndex implements FieldIndex {
    private final IndexedRows rows;
    private final List<Optional<Variant>> variants;
    private final List<Optional<Shape>> shapes;
    private final ValueCodes codes;
    private final BodyTexts texts;
    private final FieldCatalog catalog;

    /// @param decoding gives layer 0 of a body by its number, as the pages have it
    public PackedFieldIndex(
            ColumnTable table,
            BodyPages pages,
            List<Optional<Variant>> variants,
            List<Optional<Shape>> shapes,
            ValueCodes codes,
            IntFunction<Layer> decoding) {
        this.variants = variants;
        this.shapes = shapes;
        this.codes = codes;
        rows = new IndexedRows(table, pages, new RowsOfBodies(table));
        texts = new BodyTexts(decoding, codes);
        catalog = FieldCatalog.of(rows, variants);
    }

    @Override
    public List<Field> fields() {
        return catalog.fields();
    }

    @Override
    public List<Statistics> statistics(IntPredicate wanted) {
        return new StatisticsScan(rows, catalog, texts, rows.passing(wanted)).run();
    }

    @Override
    public List<ShapeUse> shapes(IntPredicate wanted) {
        return new ShapeScan(shapes).run(rows, rows.passing(wanted));
    }

    /// At most the million values that recur most.
    @Override
    public List<ValueUse> values(IntPredicate wanted) {
        return new ValueScan(rows, variants, texts, rows.passing(wanted)).run();
    }

    @Override
    public Extent extent(IntPredicate wanted) {
        BitSet pass = rows.passing(wanted);
        long[] counts = new long[3];
        rows.bodies((page, index, body) -> {
            int carriers = rows.rows().count(body, pass);
            if (carriers > 0 && isPayload(body)) {
                counts[0] += (long) page.nodes(index) * carriers;
                counts[1] += (long) page.nested(index) * carriers;
                counts[2] = Math.max(counts[2], page.depth(index));
            }
        });
        return new Extent(counts[0], counts[1], (int) counts[2]);
    }

    private boolean isPayload(int body) {
        int row = rows.rows().first(body);
        return rows.table().body(row, Columns.Narrow.REQUEST_BODY) == body
                || rows.table().body(row, Columns.Narrow.RESPONSE_BODY) == body;
    }

    @Override
    public int[] rowsWithField(Predicate<Field> wanted) {
        BitSet ordinals = new BitSet();
        fields().stream().filter(wanted).forEach(field -> ordinals.set(field.ordinal()));
        return rowsWith((page, index) -> {
            boolean[] found = {false};
            page.postings(index, (variant, _, _) -> found[0] |= ordinals.get(catalog.ordinal(variant)));
            return found[0];
        });
    }

    @Override
    public int[] rowsWithShape(String shape) {
        Set<Integer> wanted = new HashSet<>();
        for (int i = 0; i < shapes.size(); i++) {
            if (shapes.get(i).filter(s -> s.text().equals(shape)).isPresent()) {
                wanted.add(i);
            }
        }
        return rowsWith((page, index) -> {
            boolean[] found = {false};
            page.shapes(index, (number, _) -> found[0] |= wanted.contains(number));
            return found[0];
        });
    }

    @Override
    public int[] rowsWithValue(String trimmed) {
        long code = codes.of(trimmed);
        int[] opened = {-1, -1};
        return rowsWith((page, index) -> {
            if (opened[0] != page.first()) {
                opened[0] = page.first();
                opened[1] = page.find(code);
            }
            boolean[] found = {false};
            if (opened[1] >= 0) {
                page.postings(index, (_, value, _) -> found[0] |= value == opened[1]);
            }
            return found[0];
        });
    }

    @FunctionalInterface
    private interface BodyTest {
        boolean test(BodyPage page, int index);
    }

    private int[] rowsWith(BodyTest wanted) {
        BitSet found = new BitSet();
        rows.bodies((page, index, body) -> {
            if (wanted.test(page, index)) {
                rows.rows().each(body, found::set);
            }
        });
        return found.stream().toArray();
    }
}

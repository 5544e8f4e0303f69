package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.telltale.model.store.FieldIndex.Field;

/// The fields that stand in the rows of a table, by endpoint, side, part and first appearance.
final class FieldCatalog {
    private final List<Field> fields;
    private final int[] ordinals;
    private final long[] postings;

    private FieldCatalog(List<Field> fields, int[] ordinals, long[] postings) {
        this.fields = List.copyOf(fields);
        this.ordinals = ordinals;
        this.postings = postings;
    }

    List<Field> fields() {
        return fields;
    }

    /// The field of a variant that stands in a row; -1 for others.
    int ordinal(int variant) {
        return ordinals[variant];
    }

    /// At least as many as a field has different values.
    long postings(int field) {
        return postings[field];
    }

    /// At least as many as there are different values.
    long postings() {
        return Arrays.stream(postings).sum();
    }

    /// What one field's variants have in common while they are gathered.
    private static final class Gathered {
        private final Variant first;
        private final TreeSet<String> types = new TreeSet<>();
        private final List<Integer> variants = new ArrayList<>();
        private boolean leaf;
        private boolean layerZero;
        private long appears = Long.MAX_VALUE;
        private long postings;

        Gathered(Variant first) {
            this.first = first;
        }

        void add(int number, Variant variant, long appearance, long count) {
            types.add(variant.type());
            variants.add(number);
            leaf |= variant.leaf();
            layerZero |= variant.layerZero();
            appears = Math.min(appears, appearance);
            postings += count;
        }

        Field field(int ordinal) {
            return new Field(
                    ordinal,
                    first.endpoint(),
                    first.side(),
                    first.part(),
                    first.pattern(),
                    List.copyOf(types),
                    leaf,
                    layerZero);
        }
    }

    static FieldCatalog of(IndexedRows rows, List<Optional<Variant>> variants) {
        long[] appears = new long[variants.size()];
        Arrays.fill(appears, Long.MAX_VALUE);
        long[] counts = new long[variants.size()];
        rows.bodies((page, index, body) -> {
            long[] order = {(long) rows.rows().first(body) << 32};
            page.postings(index, (variant, _, _) -> {
                appears[variant] = Math.min(appears[variant], order[0]++);
                counts[variant]++;
            });
        });
        return of(variants, appears, counts);
    }

    private static FieldCatalog of(List<Optional<Variant>> variants, long[] appears, long[] counts) {
        Map<Variant.Place, Gathered> gathered = new HashMap<>();
        for (int v = 0; v < appears.length; v++) {
            if (counts[v] > 0) {
                Variant variant = variants.get(v).orElseThrow();
                gathered.computeIfAbsent(variant.place(), _ -> new Gathered(variant))
                        .add(v, variant, appears[v], counts[v]);
            }
        }
        List<Gathered> sorted = new ArrayList<>(gathered.values());
        sorted.sort(Comparator.comparing((Gathered g) -> g.first.endpoint())
                .thenComparing(g -> g.first.side())
                .thenComparing(g -> g.first.part())
                .thenComparingLong(g -> g.appears));
        int[] ordinals = new int[appears.length];
        Arrays.fill(ordinals, -1);
        List<Field> fields = new ArrayList<>();
        long[] postings = new long[sorted.size()];
        for (Gathered field : sorted) {
            field.variants.forEach(variant -> ordinals[variant] = fields.size());
            postings[fields.size()] = field.postings;
            fields.add(field.field(fields.size()));
        }
        return new FieldCatalog(fields, ordinals, postings);
    }
}

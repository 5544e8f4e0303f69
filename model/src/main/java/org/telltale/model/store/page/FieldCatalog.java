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
    private final int[] starts;
    private final int[] ends;

    private FieldCatalog(List<Field> fields, int[] ordinals, long[] postings, int[] starts) {
        this.fields = List.copyOf(fields);
        this.ordinals = ordinals;
        this.postings = postings;
        this.starts = starts;
        ends = ends(fields);
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

    /// The first of the fields that bodies of a context hold, which all stand together; -1 for contexts of no row.
    int start(int context) {
        return context < starts.length ? starts[context] : -1;
    }

    /// The ordinal after the last field that the same bodies hold.
    int end(int field) {
        return ends[field];
    }

    private static int[] ends(List<Field> fields) {
        int[] ends = new int[fields.size()];
        for (int i = ends.length - 1; i >= 0; i--) {
            boolean last = i == ends.length - 1 || !isAlike(fields.get(i), fields.get(i + 1));
            ends[i] = last ? i + 1 : ends[i + 1];
        }
        return ends;
    }

    private static boolean isAlike(Field one, Field other) {
        return one.endpoint().equals(other.endpoint()) && one.side() == other.side() && one.part() == other.part();
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
        Contexts contexts = new Contexts();
        rows.bodies((page, index, body) -> {
            long[] order = {(long) rows.rows().first(body) << 32};
            page.postings(index, (variant, _, _) -> {
                appears[variant] = Math.min(appears[variant], order[0]++);
                counts[variant]++;
                contexts.met(page.context(index), variant);
            });
        });
        return of(variants, appears, counts, contexts);
    }

    /// One variant of each context: it tells whose fields its bodies hold.
    private static final class Contexts {
        private int[] variants = new int[0];

        void met(int context, int variant) {
            if (context >= variants.length) {
                int before = variants.length;
                variants = Arrays.copyOf(variants, context * 2 + 8);
                Arrays.fill(variants, before, variants.length, -1);
            }
            variants[context] = variant;
        }

        int[] starts(List<Field> fields, int[] ordinals) {
            int[] groups = new int[fields.size()];
            for (int i = 1; i < groups.length; i++) {
                groups[i] = isAlike(fields.get(i - 1), fields.get(i)) ? groups[i - 1] : i;
            }
            return Arrays.stream(variants)
                    .map(variant -> variant < 0 ? -1 : groups[ordinals[variant]])
                    .toArray();
        }
    }

    private static FieldCatalog of(List<Optional<Variant>> variants, long[] appears, long[] counts, Contexts contexts) {
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
        return new FieldCatalog(fields, ordinals, postings, contexts.starts(fields, ordinals));
    }
}

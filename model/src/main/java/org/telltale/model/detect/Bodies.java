package org.telltale.model.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.study.Study;

/// The different bodies of exchanges: each is decoded once, however many exchanges carry it. A snapshot of the study's
/// exchanges; make a new one when they change.
public final class Bodies {
    /// A body and the rows that carry it.
    ///
    /// @param rows ascending, at least one; the places of a body are the same in each
    public record Body(Rows rows, Side side, Part part, Layer layer) {}

    private record EndpointSide(int endpoint, Side side) {}

    private final Study study;
    private final BitSet aside;
    private final ExchangeTable table;
    private final Map<EndpointSide, Set<Part>> parts;

    public Bodies(Study study) {
        this(study, new BitSet());
    }

    /// @param aside rows that are passed over
    public Bodies(Study study, BitSet aside) {
        this.study = study;
        this.aside = (BitSet) aside.clone();
        this.table = study.exchanges();
        this.parts = parts(table, study.fields());
    }

    public ExchangeTable table() {
        return table;
    }

    /// Calls with every different body of the rows, in the order of their first rows.
    public void visit(Rows rows, Side side, JobContext job, Consumer<Body> visitor) {
        int done = 0;
        List<Rows> groups = groups(rows, side);
        for (Rows group : groups) {
            job.check();
            visitGroup(group, side, visitor);
            job.progress(++done, groups.size());
        }
    }

    /// As [#visit] over all rows.
    public void visitAll(Side side, JobContext job, Consumer<Body> visitor) {
        visit(Rows.all(table.size()), side, job, visitor);
    }

    private void visitGroup(Rows group, Side side, Consumer<Body> visitor) {
        Set<Part> found =
                parts.getOrDefault(new EndpointSide(table.endpoint(group.first()), side), EnumSet.of(Part.BODY));
        if (table.payload(group.first(), side) >= 0 && table.size(group.first(), side) > 0) {
            visitPart(group, side, Part.BODY, visitor);
        }
        for (Part part : found) {
            if (part != Part.BODY) {
                group.stream().forEach(row -> visitPart(Rows.of(row), side, part, visitor));
            }
        }
    }

    private void visitPart(Rows rows, Side side, Part part, Consumer<Body> visitor) {
        study.layer(table.id(rows.first()), side, part)
                .ifPresent(layer -> visitor.accept(new Body(rows, side, part, layer)));
    }

    private List<Rows> groups(Rows rows, Side side) {
        Map<Long, int[]> groups = new LinkedHashMap<>();
        Map<Long, Integer> sizes = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            if (aside.get(row)) {
                continue;
            }
            int payload = table.payload(row, side);
            long key = payload < 0 ? -1L - row : (long) payload << Integer.SIZE | table.endpoint(row);
            int size = sizes.merge(key, 1, Integer::sum);
            int[] held = groups.getOrDefault(key, new int[1]);
            int[] roomy = held.length < size ? Arrays.copyOf(held, held.length * 2) : held;
            roomy[size - 1] = row;
            groups.put(key, roomy);
        }
        List<Rows> result = new ArrayList<>(groups.size());
        groups.forEach((key, held) -> result.add(Rows.of(Arrays.copyOf(held, sizes.getOrDefault(key, 0)))));
        return result;
    }

    private static Map<EndpointSide, Set<Part>> parts(ExchangeTable table, FieldIndex index) {
        Map<String, Integer> ordinals = new HashMap<>();
        for (int i = 0; i < table.endpoints().size(); i++) {
            ordinals.put(table.endpoints().get(i).key(), i);
        }
        Map<EndpointSide, Set<Part>> parts = new HashMap<>();
        for (FieldIndex.Field field : index.fields()) {
            EndpointSide key =
                    new EndpointSide(ordinals.getOrDefault(field.endpoint().key(), -1), field.side());
            parts.computeIfAbsent(key, _ -> EnumSet.of(Part.BODY)).add(field.part());
        }
        return parts;
    }
}

package org.telltale.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Shape;
import org.telltale.model.field.Trail;
import org.telltale.model.field.TrailWalk;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;

/// A field index made by walking every body; slow and plain, to compare others with.
public final class MemoryIndex implements FieldIndex {
    private record Id(Endpoint endpoint, Side side, Part part, String pattern) {}

    private static final class Use {
        final Set<String> types = new TreeSet<>();
        final BitSet rows = new BitSet();
        boolean leaf;
        boolean layerZero;
    }

    private final ExchangeTable table;
    private final Map<Id, Use> uses = new LinkedHashMap<>();
    private final Map<String, BitSet> shapes = new LinkedHashMap<>();
    private final Map<String, Integer> shapeKeys = new HashMap<>();
    private final Map<String, BitSet> values = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();

    /// @param layers layer 0 of a row's side, in the body
    public MemoryIndex(ExchangeTable table, BiFunction<Integer, Side, java.util.Optional<Layer>> layers) {
        this.table = table;
        for (int row = 0; row < table.size(); row++) {
            for (Side side : Side.values()) {
                int of = row;
                layers.apply(row, side).ifPresent(layer -> TrailWalk.visit(layer, trail -> add(of, side, trail)));
            }
        }
        uses.forEach((id, use) -> fields.add(new Field(
                fields.size(),
                id.endpoint,
                id.side,
                id.part,
                id.pattern,
                List.copyOf(use.types),
                use.leaf,
                use.layerZero)));
    }

    private void add(int row, Side side, Trail trail) {
        if (trail.node() instanceof FieldNode.Group group) {
            Shape shape = Shape.of(trail.layer().decoder(), group);
            shapes.computeIfAbsent(shape.text(), _ -> new BitSet()).set(row);
            shapeKeys.put(shape.text(), shape.keys());
        }
        if (trail.isRoot() && trail.node() instanceof FieldNode.Group) {
            return;
        }
        Endpoint endpoint = table.endpoints().get(table.endpoint(row));
        Use use = uses.computeIfAbsent(
                new Id(endpoint, side, Part.BODY, trail.pattern().print()), _ -> new Use());
        use.rows.set(row);
        use.types.add(trail.node().type());
        use.leaf |= !(trail.node() instanceof FieldNode.Group);
        use.layerZero |= trail.layerNumber() == 0;
        if (trail.node() instanceof FieldNode.Scalar scalar) {
            values.computeIfAbsent(scalar.value().trimmed(), _ -> new BitSet()).set(row);
        }
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public Extent extent(IntPredicate rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Statistics> statistics(IntPredicate rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ShapeUse> shapes(IntPredicate rows) {
        List<ShapeUse> found = new ArrayList<>();
        shapes.forEach((text, of) -> {
            int[] passing = of.stream().filter(rows).toArray();
            Set<Integer> endpoints = new HashSet<>();
            Set<Integer> sessions = new HashSet<>();
            for (int row : passing) {
                endpoints.add(table.endpoint(row));
                sessions.add(table.session(row));
            }
            found.add(new ShapeUse(
                    text,
                    shapeKeys.getOrDefault(text, 0),
                    passing.length,
                    passing.length,
                    endpoints.size(),
                    sessions.size()));
        });
        return found;
    }

    @Override
    public List<ValueUse> values(IntPredicate rows) {
        List<ValueUse> all = new ArrayList<>();
        values.forEach((value, standing) -> {
            int[] here = standing.stream().filter(rows).toArray();
            int endpoints =
                    (int) Arrays.stream(here).map(table::endpoint).distinct().count();
            int sessions =
                    (int) Arrays.stream(here).map(table::session).distinct().count();
            all.add(new ValueUse(value, List.of(), endpoints, sessions, here.length, here.length));
        });
        all.removeIf(use -> use.exchanges() == 0);
        all.sort(Comparator.comparingInt(use -> -use.endpoints()));
        return all;
    }

    @Override
    public int[] rowsWithField(Predicate<Field> wanted) {
        BitSet found = new BitSet();
        for (Field field : fields) {
            if (wanted.test(field)) {
                Use use = uses.get(new Id(field.endpoint(), field.side(), field.part(), field.pattern()));
                found.or(use == null ? new BitSet() : use.rows);
            }
        }
        return found.stream().toArray();
    }

    @Override
    public int[] rowsWithShape(String shape) {
        return shapes.getOrDefault(shape, new BitSet()).stream().toArray();
    }

    @Override
    public int[] rowsWithValue(String trimmed) {
        return values.getOrDefault(trimmed, new BitSet()).stream().toArray();
    }
}

package org.telltale.model.store.h2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Shape;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;

/// The index against a plain computation over the same study, row by row.
class NaiveTest {
    @TempDir
    Path folder;

    private final List<Row> rows = new ArrayList<>();

    private record Row(int session, Endpoint endpoint, Layer layer) {}

    private record Leaf(Endpoint endpoint, String pattern, String value, int row, int session) {}

    @Test
    void countsAsAPlainComputationDoes() throws IOException {
        for (int seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            rows.clear();
            Path at = folder.resolve("s" + seed);
            java.nio.file.Files.createDirectories(at);
            try (H2Store store = Captures.open(at)) {
                List<Session> sessions = new ArrayList<>();
                for (int c = 0; c < 3; c++) {
                    sessions.add(capture(store, random, c));
                }
                ExchangeTable table = store.table(sessions);
                assertEquals(rows.size(), table.size());
                FieldIndex fields = store.fields(table);
                check(fields, table, _ -> true);
                check(fields, table, row -> row % 3 != 1);
            }
        }
    }

    /// Imports a random capture of which records 3 to 20 and 25 on are kept.
    private Session capture(H2Store store, Random random, int number) throws IOException {
        List<CapturedRecord> records = new ArrayList<>();
        int count = 30 + random.nextInt(20);
        Ranges kept = new Ranges(List.of(new Ranges.Run(3, 20), new Ranges.Run(25, count)));
        for (int i = 1; i <= count; i++) {
            String id = Integer.toString(random.nextInt(4));
            String body =
                    "a=" + value(random) + ";b={c=" + value(random) + ";d=" + value(random) + "};a=" + value(random);
            records.add(Captures.request(id, body));
            if (kept.contains(i)) {
                Layer layer = new TinyDecoder()
                        .decode(
                                org.telltale.model.bytes.Bytes.utf8(body),
                                org.telltale.model.decode.MediaHint.BODY,
                                org.telltale.model.decode.Choices.NONE);
                rows.add(new Row(number, new Endpoint("rpc:" + id), layer));
            }
        }
        Captures.write(store, "c" + number, records);
        return Captures.session(number + 1, "c" + number, count, kept);
    }

    private static String value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Integer.toString(random.nextInt(100));
            case 1 -> "-" + random.nextInt(5) + ".50";
            case 2 -> "a longer text " + random.nextInt(30);
            case 3 -> "word" + random.nextInt(3);
            case 4 -> "1844674407370955161" + random.nextInt(6);
            default -> "\u00e9tude \u00e9tude";
        };
    }

    private List<Leaf> leaves(IntPredicate wanted) {
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.test(i)) {
                Row row = rows.get(i);
                int number = i;
                FieldWalk.visit(row.layer, place -> {
                    if (place.node() instanceof FieldNode.Scalar scalar) {
                        leaves.add(new Leaf(
                                row.endpoint, place.pattern(), scalar.value().trimmed(), number, row.session));
                    }
                });
            }
        }
        return leaves;
    }

    private void check(FieldIndex fields, ExchangeTable table, IntPredicate wanted) {
        List<Leaf> leaves = leaves(wanted);
        Map<String, List<Leaf>> byField = new HashMap<>();
        leaves.forEach(leaf -> byField.computeIfAbsent(leaf.endpoint + " " + leaf.pattern, _ -> new ArrayList<>())
                .add(leaf));
        List<FieldIndex.Statistics> all = fields.statistics(wanted);
        assertEquals(byField.size(), all.size());
        for (FieldIndex.Statistics one : all) {
            check(
                    byField.getOrDefault(
                            one.field().endpoint() + " " + one.field().pattern(), List.of()),
                    one);
        }
        values(leaves, fields.values(wanted));
        for (String value : new TreeSet<>(leaves.stream().map(Leaf::value).toList())) {
            int[] expected = leaves(_ -> true).stream()
                    .filter(leaf -> leaf.value.equals(value))
                    .mapToInt(Leaf::row)
                    .distinct()
                    .toArray();
            assertArrayEquals(expected, fields.rowsWithValue(value));
        }
        shapes(fields, wanted);
        IntStream.range(0, table.size())
                .forEach(row ->
                        assertEquals(rows.get(row).endpoint, table.endpoints().get(table.endpoint(row))));
    }

    private static void check(List<Leaf> leaves, FieldIndex.Statistics one) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        leaves.forEach(leaf -> counts.merge(leaf.value, 1, Integer::sum));
        boolean numbers = counts.keySet().stream().allMatch(value -> value.matches("-?\\d+(\\.\\d+)?"));
        Comparator<String> order = numbers ? Comparator.comparing(BigDecimal::new) : Comparator.naturalOrder();
        List<String> examples = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(
                new FieldIndex.Statistics(
                        one.field(),
                        (int) leaves.stream().mapToInt(Leaf::row).distinct().count(),
                        (int) leaves.stream().mapToInt(Leaf::session).distinct().count(),
                        leaves.size(),
                        counts.size(),
                        counts.keySet().stream().min(order).orElseThrow(),
                        counts.keySet().stream().max(order).orElseThrow(),
                        examples),
                one);
    }

    private static void values(List<Leaf> leaves, List<FieldIndex.ValueUse> uses) {
        Map<String, List<Leaf>> byValue = new HashMap<>();
        leaves.forEach(leaf ->
                byValue.computeIfAbsent(leaf.value, _ -> new ArrayList<>()).add(leaf));
        assertEquals(byValue.size(), uses.size());
        for (FieldIndex.ValueUse use : uses) {
            List<Leaf> here = byValue.getOrDefault(use.value(), List.of());
            assertEquals(here.size(), use.occurrences());
            assertEquals(here.stream().map(Leaf::endpoint).distinct().count(), use.endpoints());
            assertEquals(here.stream().map(Leaf::session).distinct().count(), use.sessions());
            assertEquals(here.stream().map(Leaf::row).distinct().count(), use.exchanges());
        }
        List<Integer> endpoints =
                uses.stream().map(FieldIndex.ValueUse::endpoints).toList();
        assertEquals(endpoints.stream().sorted(Comparator.reverseOrder()).toList(), endpoints);
    }

    private void shapes(FieldIndex fields, IntPredicate wanted) {
        Map<String, Set<Integer>> expected = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.test(i)) {
                Layer layer = rows.get(i).layer;
                FieldNode.Group root = (FieldNode.Group) layer.root();
                expected.computeIfAbsent(Shape.of("tiny", root).text(), _ -> new TreeSet<>())
                        .add(i);
                int row = i;
                FieldWalk.visit(layer, place -> {
                    if (place.node() instanceof FieldNode.Group group) {
                        expected.computeIfAbsent(Shape.of("tiny", group).text(), _ -> new TreeSet<>())
                                .add(row);
                    }
                });
            }
        }
        Map<String, Integer> counted = new HashMap<>();
        fields.shapes(wanted).forEach(use -> counted.put(use.shape(), use.exchanges()));
        Map<String, Integer> sizes = new HashMap<>();
        expected.forEach((shape, in) -> sizes.put(shape, in.size()));
        assertEquals(sizes, counted);
    }

    @Test
    void putsFieldsInTheOrderOfTheWire() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Captures.write(
                    store,
                    "one",
                    List.of(
                            Captures.request("9", "z=1;a=2"),
                            Captures.request("5", "q=1;b={x=1;c=3}"),
                            Captures.request("9", "m=1;a=2")));
            FieldIndex fields = store.fields(store.table(List.of(Captures.session(1, "one", 3))));
            assertEquals(
                    List.of("tiny:q", "tiny:b", "tiny:b.x", "tiny:b.c", "tiny:z", "tiny:a", "tiny:m"),
                    fields.fields().stream().map(FieldIndex.Field::pattern).toList());
            assertEquals(Set.of(Side.REQUEST), sides(fields));
            assertArrayEquals(
                    new int[] {0, 2},
                    fields.rowsWithField(field -> field.pattern().equals("tiny:a")));
            assertEquals(new FieldIndex.Extent(8, 0, 2), fields.extent(_ -> true));
        }
    }

    private static Set<Side> sides(FieldIndex fields) {
        Set<Side> sides = new java.util.HashSet<>();
        fields.fields().stream().filter(field -> field.part() == Part.BODY).forEach(field -> sides.add(field.side()));
        return sides;
    }
}

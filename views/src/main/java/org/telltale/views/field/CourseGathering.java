package org.telltale.views.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.telltale.model.store.ExchangeTable;

/// Puts the values of a field in the order of the requests that hold them. Made for one run on a worker thread.
final class CourseGathering {
    /// As much of a number as a double tells apart from its neighbours.
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,20})?([eE][-+]?\\d{1,2})?");

    /// @param number the value where it reads as one, else NaN
    record Held(String text, double number) {
        static Held of(String text, String shown) {
            return new Held(text, NUMBER.matcher(shown).matches() ? Double.parseDouble(shown) : Double.NaN);
        }
    }

    private final ExchangeTable table;
    private final Map<Integer, List<Held>> byRow = new HashMap<>();

    CourseGathering(ExchangeTable table) {
        this.table = table;
    }

    /// @param held all values of the field there; equal bodies may share a list
    void add(int row, List<Held> held) {
        byRow.put(row, held);
    }

    /// @param asked rows of the endpoint's requests, in order
    Course of(int[] asked) {
        List<Held> all = byRow.values().stream().flatMap(List::stream).toList();
        boolean numbers = !all.isEmpty() && all.stream().noneMatch(held -> Double.isNaN(held.number()));
        boolean timed =
                asked.length > 1 && IntStream.of(asked).allMatch(row -> table.time(row) != ExchangeTable.NO_TIME);
        int step = Math.max(1, (all.size() + Course.MOST - 1) / Course.MOST);
        Map<String, Integer> met = new LinkedHashMap<>();
        List<Course.Point> points = new ArrayList<>();
        List<Double> starts = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < asked.length; i++) {
            int row = asked[i];
            if (!timed && i > 0 && table.session(row) != table.session(asked[i - 1])) {
                starts.add((double) i);
            }
            List<Held> held = Optional.ofNullable(byRow.get(row)).orElse(List.of());
            for (int k = 0; k < held.size(); k++) {
                Held one = held.get(k);
                int index = met.computeIfAbsent(one.text(), _ -> met.size());
                if (count++ % step == 0) {
                    double x = timed ? table.time(row) : i + (k + 0.5) / held.size();
                    points.add(new Course.Point(row, x, numbers ? one.number() : index, one.text()));
                }
            }
        }
        double from = timed ? IntStream.of(asked).mapToLong(table::time).min().orElse(0) : 0;
        double to = timed ? IntStream.of(asked).mapToLong(table::time).max().orElse(0) : asked.length;
        return new Course(points, numbers ? Course.Scale.NUMBER : Course.Scale.MET, timed, from, to, starts);
    }
}

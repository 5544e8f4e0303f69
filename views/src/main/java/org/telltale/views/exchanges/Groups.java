package org.telltale.views.exchanges;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.telltale.views.study.RowList;

/// Rows under heads. A head is a negative number in the list of rows: [#head] of it is its group.
///
/// @param names of groups, those of most rows first
/// @param counts rows of each
record Groups(List<String> names, List<Integer> counts, RowList rows) {
    static final Groups NONE = new Groups(List.of(), List.of(), RowList.EMPTY);

    Groups {
        names = List.copyOf(names);
        counts = List.copyOf(counts);
    }

    /// @param open names of groups whose rows are listed
    static Groups of(RowList sorted, IntFunction<String> group, Set<String> open) {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        Map<String, Integer> order = new HashMap<>();
        for (int row : sorted) {
            String name = group.apply(row);
            order.putIfAbsent(name, order.size());
            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(row);
        }
        List<String> names = byName.keySet().stream()
                .sorted(java.util.Comparator.comparingInt(
                        (String name) -> -byName.getOrDefault(name, List.of()).size()))
                .toList();
        IntStream.Builder all = IntStream.builder();
        for (int i = 0; i < names.size(); i++) {
            all.add(-1 - i);
            if (open.contains(names.get(i))) {
                byName.getOrDefault(names.get(i), List.of()).forEach(all::add);
            }
        }
        List<Integer> counts = names.stream()
                .map(name -> byName.getOrDefault(name, List.of()).size())
                .toList();
        return new Groups(names, counts, RowList.of(all.build().toArray()));
    }

    /// The group of a head; only for negative rows.
    String head(int row) {
        int group = -1 - row;
        return group < names.size() ? names.get(group) : "";
    }

    int count(int row) {
        int group = -1 - row;
        return group < counts.size() ? counts.get(group) : 0;
    }
}

package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Numbers for sets of type words, 0 for the empty set: few of the sets that could be are ever met.
final class TypeSets {
    private record Step(int set, String type) {}

    private final Map<Step, Integer> steps = new HashMap<>();
    private final Numbering<List<String>> sets = new Numbering<>();

    TypeSets() {
        sets.number(List.of());
    }

    /// The set with one type more.
    int with(int set, String type) {
        return steps.computeIfAbsent(new Step(set, type), _ -> {
            TreeSet<String> more = new TreeSet<>(sets.get(set));
            more.add(type);
            return sets.number(new ArrayList<>(more));
        });
    }

    List<String> types(int set) {
        return List.copyOf(sets.get(set));
    }
}

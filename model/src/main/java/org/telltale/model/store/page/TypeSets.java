package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// Numbers for sets of type words, 0 for the empty set: few of the sets that could be are ever met.
final class TypeSets {
    private final Numbering<String> types = new Numbering<>();
    private final Numbering<List<String>> sets = new Numbering<>();
    private final List<int[]> steps = new ArrayList<>();

    TypeSets() {
        sets.number(List.of());
        steps.add(new int[0]);
    }

    /// The number of a type word.
    int type(String word) {
        return types.number(word);
    }

    /// The set with one type more.
    int with(int set, int type) {
        int[] from = steps.get(set);
        return type < from.length && from[type] > 0 ? from[type] : step(set, type);
    }

    private int step(int set, int type) {
        TreeSet<String> more = new TreeSet<>(sets.get(set));
        more.add(types.get(type));
        int to = sets.number(new ArrayList<>(more));
        if (to == steps.size()) {
            steps.add(new int[0]);
        }
        if (type >= steps.get(set).length) {
            steps.set(set, Arrays.copyOf(steps.get(set), type + 1));
        }
        steps.get(set)[type] = to;
        return to;
    }

    List<String> types(int set) {
        return List.copyOf(sets.get(set));
    }
}

package org.telltale.importers.payload.tree;

import java.util.HashMap;
import java.util.Map;

/// The names of one object's members, of which most objects have few.
public final class Names {
    private static final int FEW = 8;

    private final String[] few = new String[FEW];
    private int count;
    private Map<String, Integer> many = Map.of();

    /// Notes a name; how often it came before.
    public int add(String name) {
        if (count == FEW) {
            return more(name);
        }
        int before = 0;
        for (int i = 0; i < count; i++) {
            before += few[i].equals(name) ? 1 : 0;
        }
        few[count++] = name;
        return before;
    }

    private int more(String name) {
        if (many.isEmpty()) {
            many = new HashMap<>();
            for (String early : few) {
                many.merge(early, 1, Integer::sum);
            }
        }
        return many.merge(name, 1, Integer::sum) - 1;
    }
}

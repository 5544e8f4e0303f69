package org.telltale.views.rows;

import java.util.HashMap;
import java.util.Map;
import org.telltale.model.field.Key;
import org.telltale.model.field.Trail;

/// Patterns of trails, each printed once: most nodes of a payload share theirs with many others.
final class Patterns {
    private record Way(int above, String decoder, Object key) {}

    private final Map<Way, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> printed = new HashMap<>();
    private final Map<Trail, Integer> known = new HashMap<>();

    /// Forgets the trails of the body before.
    void begin() {
        known.clear();
    }

    /// The pattern of a trail; those it hangs on are asked for before it, as a walk meets them.
    String of(Trail trail) {
        return printed.getOrDefault(number(trail), "");
    }

    private int number(Trail trail) {
        Integer before = known.get(trail);
        if (before != null) {
            return before;
        }
        // goes up only over wrapping layers, whose roots a walk leaves out: as many as layers are allowed
        int above = trail.outer().map(this::number).orElse(-1);
        Object key = trail.isRoot() ? "" : trail.node().key() instanceof Key.Name name ? name : "[]";
        int number = numbers.computeIfAbsent(new Way(above, trail.layer().decoder(), key), _ -> numbers.size());
        printed.computeIfAbsent(number, _ -> trail.pattern().print());
        known.put(trail, number);
        return number;
    }
}

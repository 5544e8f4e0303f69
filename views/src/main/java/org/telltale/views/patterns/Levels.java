package org.telltale.views.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.views.study.FactorWords;
import org.telltale.views.words.Words;

/// The levels of a factor, and which session has which; `not stated` is a level like any other, the last.
final class Levels {
    private static final Words WORDS = Words.of(Levels.class);

    private final List<String> names;
    private final int[] level;
    private final int[] recorded;

    private Levels(List<String> names, int[] level) {
        this.names = names;
        this.level = level;
        this.recorded = new int[names.size()];
        for (int each : level) {
            recorded[each]++;
        }
    }

    static Levels of(List<Map<String, String>> conditions, String factor) {
        String unknown = WORDS.say("not.stated");
        Set<String> found = new LinkedHashSet<>();
        conditions.forEach(levels -> found.add(levels.getOrDefault(factor, unknown)));
        List<String> names = new ArrayList<>(found);
        if (names.remove(unknown)) {
            names.add(unknown);
        }
        int[] level = new int[conditions.size()];
        for (int i = 0; i < level.length; i++) {
            level[i] = names.indexOf(conditions.get(i).getOrDefault(factor, unknown));
        }
        return new Levels(
                names.stream().map(name -> FactorWords.level(factor, name)).toList(), level);
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    int of(int session) {
        return level[session];
    }

    /// Sessions recorded at a level.
    int recorded(int at) {
        return recorded[at];
    }

    List<Integer> none() {
        return Collections.nCopies(names.size(), 0);
    }

    /// How many of these sessions each level has.
    List<Integer> split(BitSet sessions) {
        List<Integer> counts = new ArrayList<>(none());
        sessions.stream().forEach(session -> counts.set(level[session], counts.get(level[session]) + 1));
        return counts;
    }
}

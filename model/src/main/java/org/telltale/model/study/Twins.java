package org.telltale.model.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/// Records of two captures that are recordings of one exchange by different tools: alike, as far as their bodies can be
/// told, and within two seconds of each other. Each record has one twin at most.
///
/// @param pairs in the order of the first capture's records
/// @param different how many of the pairs are unlike each other
/// @param possible how many records of either capture, whichever has fewer, lie in the time that both have in common
record Twins(List<Pair> pairs, int different, int possible) {
    static final Twins NONE = new Twins(List.of(), 0, 0);

    private static final long WITHIN = 2_000_000;
    private static final int EVIDENCE = 3;

    /// Positions of two records, from 0.
    record Pair(int first, int second) {}

    Twins {
        pairs = List.copyOf(pairs);
    }

    static Twins of(RecordRun first, RecordRun second) {
        Window window = Window.of(first).common(Window.of(second));
        if (window.isEmpty()) {
            return NONE;
        }
        Matching matching = new Matching(first, second, window);
        int possible = Math.min(matching.count(first), matching.count(second));
        matching.run(likeness -> likeness);
        matching.run(likeness -> likeness >>> 32);
        matching.pairs.sort(Comparator.comparingInt(Pair::first));
        return new Twins(matching.pairs, matching.different.size(), possible);
    }

    /// Whether so many are alike that it is no chance: most of those that could be.
    boolean tell() {
        return different >= EVIDENCE && pairs.size() * 2L >= possible;
    }

    /// Whether some are alike, and too few to say that it is one run.
    boolean hint() {
        return different >= EVIDENCE && !tell();
    }

    /// The time from the first to the last record that has one, and a little more.
    private record Window(long from, long to) {
        static Window of(RecordRun run) {
            return run.earliest() > run.latest()
                    ? new Window(1, 0)
                    : new Window(run.earliest() - WITHIN, run.latest() + WITHIN);
        }

        Window common(Window other) {
            return new Window(Math.max(from, other.from), Math.min(to, other.to));
        }

        boolean isEmpty() {
            return from > to;
        }

        boolean contains(long time) {
            return time >= from && time <= to;
        }
    }

    /// Pairs of two runs: first those that are alike to the last, then those of which one body cannot be told.
    private static final class Matching {
        private final RecordRun first;
        private final RecordRun second;
        private final Window window;
        private final BitSet usedHere = new BitSet();
        private final BitSet usedThere = new BitSet();
        private final List<Pair> pairs = new ArrayList<>();
        private final Set<Long> different = new HashSet<>();

        Matching(RecordRun first, RecordRun second, Window window) {
            this.first = first;
            this.second = second;
            this.window = window;
        }

        int count(RecordRun run) {
            return byKey(run, new BitSet(), likeness -> likeness).values().stream()
                    .mapToInt(List::size)
                    .sum();
        }

        void run(LongUnaryOperator key) {
            Map<Long, List<Integer>> here = byKey(first, usedHere, key);
            Map<Long, List<Integer>> there = byKey(second, usedThere, key);
            here.forEach((alike, positions) -> {
                int before = pairs.size();
                match(positions, there.getOrDefault(alike, List.of()));
                if (pairs.size() > before) {
                    different.add(alike);
                }
            });
        }

        private Map<Long, List<Integer>> byKey(RecordRun run, BitSet used, LongUnaryOperator key) {
            Map<Long, List<Integer>> found = new HashMap<>();
            for (int i = 0; i < run.size(); i++) {
                if (run.likeness(i) != 0 && window.contains(run.time(i)) && !used.get(i)) {
                    found.computeIfAbsent(key.applyAsLong(run.likeness(i)), _ -> new ArrayList<>())
                            .add(i);
                }
            }
            Comparator<Integer> byTime = Comparator.comparingLong(run::time);
            found.values().forEach(positions -> positions.sort(byTime.thenComparing(Comparator.naturalOrder())));
            return found;
        }

        private void match(List<Integer> here, List<Integer> there) {
            int i = 0;
            int j = 0;
            while (i < here.size() && j < there.size()) {
                long ahead = first.time(here.get(i)) - second.time(there.get(j));
                if (Math.abs(ahead) <= WITHIN && mayBeOne(here.get(i), there.get(j))) {
                    usedHere.set(here.get(i));
                    usedThere.set(there.get(j));
                    pairs.add(new Pair(here.get(i++), there.get(j++)));
                } else if (ahead < 0) {
                    i++;
                } else {
                    j++;
                }
            }
        }

        private boolean mayBeOne(int here, int there) {
            return first.likeness(here) == second.likeness(there) || first.isUnsure(here) || second.isUnsure(there);
        }
    }
}

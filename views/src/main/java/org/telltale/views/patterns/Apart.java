package org.telltale.views.patterns;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.telltale.views.study.FactorWords;
import org.telltale.views.words.Language;
import org.telltale.views.words.Words;

/// Whether a factor's levels can be told apart from another factor's, or from the days on which was recorded.
final class Apart {
    private static final Words WORDS = Words.of(Apart.class);

    private static final int MOST_DAYS = 3;
    private static final String RUN = "run";

    private final List<Map<String, String>> conditions;
    private final Levels levels;
    private final String factor;

    /// @param conditions of each session
    Apart(List<Map<String, String>> conditions, String factor, Levels levels) {
        this.conditions = List.copyOf(conditions);
        this.factor = factor;
        this.levels = levels;
    }

    /// What the factor cannot be told apart from, as a sentence; empty where it can, or has one level only.
    ///
    /// @param dates the day of each session, as far as it is known
    String says(IntFunction<Optional<LocalDate>> dates) {
        if (levels.size() < 2 || factor.isEmpty()) {
            return "";
        }
        List<String> reasons = new ArrayList<>(together());
        days(dates).ifPresent(reasons::add);
        return String.join("  ", reasons);
    }

    private List<String> together() {
        Set<String> others = new TreeSet<>();
        conditions.forEach(levelsOf -> others.addAll(levelsOf.keySet()));
        others.remove(factor);
        others.remove(RUN);
        return others.stream()
                .filter(this::changesWith)
                .map(other -> WORDS.say("together", FactorWords.text(factor), FactorWords.text(other)))
                .toList();
    }

    private boolean changesWith(String other) {
        Levels theirs = Levels.of(conditions, other);
        Map<Integer, Integer> there = new HashMap<>();
        Map<Integer, Integer> back = new HashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            Integer old = there.putIfAbsent(levels.of(i), theirs.of(i));
            Integer older = back.putIfAbsent(theirs.of(i), levels.of(i));
            if (old != null && old != theirs.of(i) || older != null && older != levels.of(i)) {
                return false;
            }
        }
        return theirs.size() > 1;
    }

    private Optional<String> days(IntFunction<Optional<LocalDate>> dates) {
        List<Set<LocalDate>> byLevel = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            byLevel.add(new TreeSet<>());
        }
        for (int i = 0; i < conditions.size(); i++) {
            dates.apply(i).ifPresent(byLevel.get(levels.of(i))::add);
        }
        Set<LocalDate> all = new HashSet<>();
        boolean shared = byLevel.stream().flatMap(Set::stream).anyMatch(day -> !all.add(day));
        boolean known = byLevel.stream().filter(days -> !days.isEmpty()).count() > 1;
        if (shared || !known) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (int level = 0; level < byLevel.size(); level++) {
            if (!byLevel.get(level).isEmpty()) {
                words.add(WORDS.say("only", levels.names().get(level), words(byLevel.get(level))));
            }
        }
        return Optional.of(WORDS.say("by.day", String.join(WORDS.say("comma"), words), FactorWords.text(factor)));
    }

    private static String words(Set<LocalDate> days) {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(WORDS.say("day"), Language.shown().locale());
        List<String> all = days.stream().map(format::format).toList();
        if (all.size() > MOST_DAYS) {
            return WORDS.say("days", all.size(), all.getFirst(), all.getLast());
        }
        return all.size() == 1
                ? Objects.requireNonNull(all.getFirst())
                : all.stream().limit(all.size() - 1L).collect(Collectors.joining(WORDS.say("comma")))
                        + WORDS.say("and")
                        + all.getLast();
    }
}

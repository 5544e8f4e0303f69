package org.telltale.views.patterns;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.telltale.model.store.FieldIndex.Statistics;
import org.telltale.views.words.Words;

/// Which first field of a repeated group tells what the others of the group hold, as a key beside a value does.
///
/// A guess from counts: the first field stands in every repetition, and its values come back again and again.
final class Discriminators {
    private static final Words WORDS = Words.of(Discriminators.class);

    private record Group(Survey.Spot spot) {}

    /// Numbers that stand beside different keys are seldom different things.
    private static final Set<String> TEXTS = Set.of("text", "string", "bytes", "message");

    private final Map<Group, Statistics> first = new HashMap<>();

    /// Takes fields in the order in which they first appear.
    void add(Statistics one) {
        if (isNamed(one)) {
            first.putIfAbsent(group(one), one);
        }
    }

    /// As in `differs by 3.1 (13 keys)`; empty where values of the field are of one kind, for all that is known.
    String of(Statistics one) {
        Statistics key = first.getOrDefault(group(one), one);
        boolean holdsWords = one.field().types().stream().anyMatch(TEXTS::contains);
        boolean repeats = holdsWords && one.occurrences() > one.exchanges() && one.distinct() > 2;
        boolean tells = key != one
                && key.occurrences() >= one.occurrences()
                && key.distinct() > 2
                && key.distinct() * 2L <= key.occurrences();
        return repeats && tells
                ? WORDS.say("differs", Structures.shown(key.field().pattern()), key.distinct())
                : "";
    }

    /// Columns of log rows are told apart by what carries the row, not by one of them.
    private static boolean isNamed(Statistics one) {
        String pattern = one.field().pattern();
        return !pattern.substring(pattern.lastIndexOf('|') + 1).startsWith("csv:");
    }

    /// The group a field stands in; a field of the top stands in its layer.
    private static Group group(Statistics one) {
        String pattern = one.field().pattern();
        int end = Math.max(pattern.lastIndexOf('.'), Math.max(pattern.lastIndexOf(':'), pattern.lastIndexOf('|')));
        return new Group(Survey.Spot.of(one.field()).at(pattern.substring(0, Math.max(0, end))));
    }
}

package org.telltale.model.store.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.decode.Choices;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;

/// Which reading each pattern has: the analyst's choice, else what its unambiguous instances say. Immutable.
///
/// @param chosen by the analyst
/// @param shown by the evidence
/// @param live the analyst's choices as they were handed over, which hold for patterns that were not met yet too
public record Readings(
        Map<Variant.Reading, String> chosen, Map<Variant.Reading, String> shown, Map<Target, Choices> live) {
    private static final String TEXT = "text";
    private static final String MESSAGE = "message";

    /// What choices are made for.
    public record Target(Endpoint endpoint, Side side) {}

    public static final Readings NONE = new Readings(Map.of(), Map.of(), Map.of());

    public Readings {
        chosen = Map.copyOf(chosen);
        shown = Map.copyOf(shown);
        live = Map.copyOf(live);
    }

    public Choices choices(Endpoint endpoint, Side side) {
        Target target = new Target(endpoint, side);
        boolean none = chosen.keySet().stream().noneMatch(r -> target.equals(target(r)))
                && shown.keySet().stream().noneMatch(r -> target.equals(target(r)))
                && live.getOrDefault(target, Choices.NONE) == Choices.NONE;
        return none ? Choices.NONE : pattern -> reading(new Variant.Reading(endpoint, side, pattern));
    }

    private Optional<String> reading(Variant.Reading pattern) {
        return chosen(pattern).or(() -> Optional.ofNullable(shown.get(pattern)));
    }

    /// The analyst's choice for a pattern.
    public Optional<String> chosen(Variant.Reading pattern) {
        Choices handed = live.get(target(pattern));
        return handed == null ? Optional.ofNullable(chosen.get(pattern)) : handed.reading(pattern.pattern());
    }

    /// Readings with the evidence that the dictionaries hold now: `message` where a pattern has doubtful instances, and
    /// of the others more that are only a message than only text.
    public Readings withEvidence(Dictionaries dictionaries) {
        Map<Variant.Reading, long[]> counts = new HashMap<>();
        Numbering<Variant> variants = dictionaries.variants.numbering();
        for (int i = 0; i < variants.size(); i++) {
            long uses = dictionaries.uses(i);
            if (uses > 0) {
                Variant variant = variants.get(i);
                count(counts.computeIfAbsent(variant.reading(), _ -> new long[3]), variant, uses);
            }
        }
        Map<Variant.Reading, String> evidence = new HashMap<>();
        counts.forEach((pattern, count) -> {
            if (count[2] > 0 && count[1] > count[0]) {
                evidence.put(pattern, MESSAGE);
            }
        });
        return new Readings(chosen, evidence, live);
    }

    /// Counts text only, message only, both.
    private static void count(long[] counts, Variant variant, long uses) {
        if (variant.doubtful()) {
            counts[2] += uses;
        } else if (variant.type().equals(MESSAGE)) {
            counts[1] += uses;
        } else if (variant.type().equals(TEXT)) {
            counts[0] += uses;
        }
    }

    /// Readings with the analyst's choices for one endpoint and side, over the patterns known now.
    public Readings withChosen(Target target, Choices choices, Dictionaries dictionaries) {
        Map<Variant.Reading, String> next = new HashMap<>(chosen);
        next.keySet().removeIf(pattern -> target(pattern).equals(target));
        for (Optional<Variant> variant : dictionaries.variants.numbering().list()) {
            variant.map(Variant::reading)
                    .filter(pattern -> target(pattern).equals(target))
                    .ifPresent(pattern ->
                            choices.reading(pattern.pattern()).ifPresent(reading -> next.put(pattern, reading)));
        }
        Map<Target, Choices> handed = new HashMap<>(live);
        handed.put(target, choices);
        return new Readings(next, shown, handed);
    }

    /// Patterns whose evidence differs and whom no choice of the analyst overrules.
    public Set<Variant.Reading> differs(Readings that) {
        Set<Variant.Reading> all = new HashSet<>(shown.keySet());
        all.addAll(that.shown.keySet());
        all.removeIf(pattern -> chosen(pattern).isPresent()
                || Optional.ofNullable(shown.get(pattern)).equals(Optional.ofNullable(that.shown.get(pattern))));
        return all;
    }

    private static Target target(Variant.Reading pattern) {
        return new Target(pattern.endpoint(), pattern.side());
    }
}

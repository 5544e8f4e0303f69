package org.telltale.model.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.decode.Choices;
import org.telltale.model.schema.Binding;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;

/// How the patterns of one endpoint and side are to be read: as the analyst chose, else as a schema declares.
record ChosenReadings(Map<String, String> chosen, List<Binding> bindings) implements Choices {
    static final ChosenReadings NONE = new ChosenReadings(Map.of(), List.of());

    ChosenReadings {
        chosen = Map.copyOf(chosen);
        bindings = List.copyOf(bindings);
    }

    /// What readings are chosen for.
    record Target(Endpoint endpoint, Side side) {}

    /// Readings of all endpoints that have any.
    static Map<Target, ChosenReadings> of(StudyState state, List<Endpoint> endpoints) {
        Map<Target, Map<String, String>> chosen = new LinkedHashMap<>();
        state.readings()
                .forEach((key, reading) -> chosen.computeIfAbsent(
                                new Target(key.endpoint(), key.side()), _ -> new LinkedHashMap<>())
                        .put(key.pattern(), reading));
        Map<Target, ChosenReadings> all = new LinkedHashMap<>();
        chosen.forEach((target, readings) -> all.put(target, of(state, target, readings)));
        for (Endpoint endpoint : endpoints) {
            for (Side side : Side.values()) {
                Target target = new Target(endpoint, side);
                ChosenReadings declared = of(state, target, Map.of());
                if (!declared.bindings.isEmpty()) {
                    all.putIfAbsent(target, declared);
                }
            }
        }
        return all;
    }

    private static ChosenReadings of(StudyState state, Target target, Map<String, String> readings) {
        return new ChosenReadings(readings, state.schemas().bindings(target.endpoint, target.side));
    }

    @Override
    public Optional<String> reading(String pattern) {
        String reading = chosen.get(pattern);
        return reading != null ? Optional.of(reading) : declared(pattern);
    }

    private Optional<String> declared(String pattern) {
        for (Binding binding : bindings) {
            Optional<String> reading = binding.reading(pattern);
            if (reading.isPresent()) {
                return reading;
            }
        }
        return Optional.empty();
    }
}

package org.telltale.importers.capture.netlog;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What the numbers of a log stand for.
///
/// @param types names of event types by number
/// @param sources names of source types by number
/// @param errors names of net errors by number
/// @param begin the number of the phase that begins
/// @param end the number of the phase that ends
/// @param offset milliseconds from 1970 to the tick 0, where the log states it
record NetlogConstants(
        Map<Integer, String> types,
        Map<Integer, String> sources,
        Map<Integer, String> errors,
        int begin,
        int end,
        Optional<Long> offset) {
    NetlogConstants {
        types = Map.copyOf(types);
        sources = Map.copyOf(sources);
        errors = Map.copyOf(errors);
    }

    static NetlogConstants of(JsonNode node) {
        JsonNode phases = node.path("logEventPhase");
        String offset = node.path("timeTickOffset").asString("");
        return new NetlogConstants(
                names(node.path("logEventTypes")),
                names(node.path("logSourceType")),
                names(node.path("netError")),
                phases.path("PHASE_BEGIN").asInt(1),
                phases.path("PHASE_END").asInt(2),
                offset.matches("\\d{1,16}") ? Optional.of(Long.parseLong(offset)) : Optional.empty());
    }

    private static Map<Integer, String> names(JsonNode node) {
        Map<Integer, String> names = new HashMap<>();
        node.properties().forEach(e -> {
            if (e.getValue().isIntegralNumber() && e.getValue().canConvertToInt()) {
                names.put(e.getValue().asInt(), e.getKey());
            }
        });
        return names;
    }

    /// The moment of a tick, which counts milliseconds.
    Optional<Instant> moment(long tick) {
        try {
            return offset.filter(ms -> tick >= 0 && tick < 1L << 50).map(ms -> Instant.ofEpochMilli(ms + tick));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

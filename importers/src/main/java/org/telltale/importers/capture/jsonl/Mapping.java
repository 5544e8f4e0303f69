package org.telltale.importers.capture.jsonl;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.telltale.importers.capture.text.EpochUnit;
import org.telltale.model.capture.KeyMapping;

/// Which keys of a dump's lines mean what.
///
/// @param keys without a payload key the whole line is the payload
/// @param encoding how payload strings are written
/// @param unit what times are counted in; empty where there is no time
/// @param directions words for request and response
record Mapping(Map<Role, KeyPath> keys, PayloadEncoding encoding, Optional<EpochUnit> unit, Directions directions) {
    Mapping {
        EnumMap<Role, KeyPath> copy = new EnumMap<>(Role.class);
        copy.putAll(keys);
        keys = Collections.unmodifiableMap(copy);
    }

    /// As the text of a mapping file would say it.
    KeyMapping named() {
        Map<String, String> named = new LinkedHashMap<>();
        keys.forEach((role, path) -> named.put(role.id(), path.toString()));
        return new KeyMapping(named, Optional.of(encoding.id()), unit.map(EpochUnit::id), List.of(), List.of());
    }

    Optional<KeyPath> key(Role role) {
        return Optional.ofNullable(keys.get(role));
    }

    boolean has(Role role) {
        return keys.containsKey(role);
    }

    /// Whether request and response lines can be joined.
    boolean pairs() {
        return has(Role.PAIR) && has(Role.DIRECTION);
    }

    /// In words, for a card: `payload data (hex), number req_id`.
    String describe() {
        return keys.entrySet().stream()
                .map(e -> e.getKey().id() + " " + e.getValue() + detail(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String detail(Role role) {
        return switch (role) {
            case PAYLOAD, RESPONSE -> " (" + encoding.id() + ")";
            case TIME -> unit.map(u -> " (" + u.id() + ")").orElse("");
            case NUMBER, NAME, DIRECTION, HOST, METHOD, URL, HEADERS, STATUS, PAIR -> "";
        };
    }
}

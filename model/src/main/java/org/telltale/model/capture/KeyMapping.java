package org.telltale.model.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the keys of a dump's lines mean; as JSON it is the mapping file that an import takes.
///
/// @param keys by role (one of [#ROLES]): a key, or a JSON Pointer where it begins with `/`
/// @param encoding one of [#ENCODINGS]; empty leaves it to the values
/// @param unit one of [#UNITS]; empty leaves it to the values
/// @param requests words of the direction that mean a request; where both lists are empty the usual ones hold
public record KeyMapping(
        Map<String, String> keys,
        Optional<String> encoding,
        Optional<String> unit,
        List<String> requests,
        List<String> responses) {
    public static final List<String> ROLES = List.of(
            "payload",
            "response",
            "number",
            "name",
            "time",
            "direction",
            "host",
            "method",
            "url",
            "headers",
            "status",
            "pair");
    public static final List<String> ENCODINGS = List.of("hex", "base64", "text");
    public static final List<String> UNITS = List.of("s", "ms", "us", "ns", "iso");

    public KeyMapping {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String role : ROLES) {
            Optional.ofNullable(keys.get(role)).ifPresent(key -> ordered.put(role, key));
        }
        keys = java.util.Collections.unmodifiableMap(ordered);
        requests = List.copyOf(requests);
        responses = List.copyOf(responses);
    }

    /// The mapping with another key for a role; an empty key leaves the role out.
    public KeyMapping with(String role, String key) {
        Map<String, String> changed = new LinkedHashMap<>(keys);
        if (key.isEmpty()) {
            changed.remove(role);
        } else {
            changed.put(role, key);
        }
        return new KeyMapping(changed, encoding, unit, requests, responses);
    }

    /// The mapping file.
    public String json() {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode node = json.createObjectNode();
        keys.forEach(node::put);
        encoding.filter(_ -> keys.containsKey("payload") || keys.containsKey("response"))
                .ifPresent(value -> node.put("encoding", value));
        unit.filter(_ -> keys.containsKey("time")).ifPresent(value -> node.put("timeUnit", value));
        words(node, "requests", requests);
        words(node, "responses", responses);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    private static void words(ObjectNode node, String key, List<String> words) {
        if (!words.isEmpty()) {
            ArrayNode list = node.putArray(key);
            words.forEach(list::add);
        }
    }

    public Bytes bytes() {
        return Bytes.utf8(json());
    }
}

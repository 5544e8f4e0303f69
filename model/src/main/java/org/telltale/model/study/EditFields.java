package org.telltale.model.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import tools.jackson.databind.JsonNode;

/// A JSON object read strictly: every getter throws [IllegalArgumentException] where the member is absent or of another
/// type.
record EditFields(JsonNode node) {
    String text(String key) {
        return string(member(key), key);
    }

    String textOr(String key, String otherwise) {
        return node.has(key) ? text(key) : otherwise;
    }

    long number(String key) {
        JsonNode value = member(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(key);
        }
        return value.longValue();
    }

    int count(String key) {
        return Math.toIntExact(number(key));
    }

    double decimal(String key) {
        JsonNode value = member(key);
        if (!value.isNumber()) {
            throw wrong(key);
        }
        return value.doubleValue();
    }

    boolean flag(String key) {
        JsonNode value = member(key);
        if (!value.isBoolean()) {
            throw wrong(key);
        }
        return value.booleanValue();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        member(key).values().forEach(value -> texts.add(string(value, key)));
        return texts;
    }

    Map<String, String> map(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        member(key).properties().forEach(entry -> map.put(entry.getKey(), string(entry.getValue(), key)));
        return map;
    }

    EditFields inner(String key) {
        return new EditFields(member(key));
    }

    Sha256 hash(String key) {
        return new Sha256(text(key));
    }

    Set<Sha256> hashes(String key) {
        Set<Sha256> hashes = new LinkedHashSet<>();
        texts(key).forEach(hex -> hashes.add(new Sha256(hex)));
        return hashes;
    }

    RecordId record() {
        return new RecordId(hash("capture"), count("record"));
    }

    Endpoint endpoint() {
        return new Endpoint(text("endpoint"));
    }

    Side side() {
        return Side.of(text("side"));
    }

    boolean has(String key) {
        return node.has(key);
    }

    private JsonNode member(String key) {
        if (!node.has(key)) {
            throw wrong(key);
        }
        return node.get(key);
    }

    private static String string(JsonNode value, String key) {
        if (!value.isString()) {
            throw wrong(key);
        }
        return value.stringValue();
    }

    private static IllegalArgumentException wrong(String key) {
        return new IllegalArgumentException("'" + key + "' is missing or of another type");
    }
}

package org.telltale.app.cli;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One object of a listing, its keys in the order in which they were put; what does not apply is `null`.
final class Row {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    /// Text, numbers, rows, collections, maps, optionals of those; anything else by its text. An empty optional is null.
    Row put(String key, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresentOrElse(inner -> put(key, inner), () -> node.putNull(key));
            case OptionalInt optional ->
                optional.ifPresentOrElse(inner -> node.put(key, inner), () -> node.putNull(key));
            case OptionalLong optional ->
                optional.ifPresentOrElse(inner -> node.put(key, inner), () -> node.putNull(key));
            case Integer number -> node.put(key, number);
            case Long number -> node.put(key, number);
            case Double number -> node.put(key, number);
            case Boolean truth -> node.put(key, truth);
            case Row row -> node.set(key, row.node);
            case Map<?, ?> map -> {
                ObjectNode inner = node.putObject(key);
                map.forEach((k, v) -> inner.put(k.toString(), v.toString()));
            }
            case Collection<?> list -> {
                var array = node.putArray(key);
                list.forEach(item -> {
                    if (item instanceof Row row) {
                        array.add(row.node);
                    } else {
                        array.add(item.toString());
                    }
                });
            }
            default -> node.put(key, value.toString());
        }
        return this;
    }

    /// Text that is null when it is empty.
    Row text(String key, String value) {
        return put(key, Optional.of(value).filter(t -> !t.isEmpty()));
    }

    Row none(String key) {
        node.putNull(key);
        return this;
    }

    String json() {
        return node.toString();
    }

    /// The value of a key for a person: words without quotes, nothing for null, lists with commas.
    String shown(String key) {
        var value = node.path(key);
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            StringBuilder out = new StringBuilder();
            value.forEach(
                    item -> out.append(out.isEmpty() ? "" : ", ").append(item.isString() ? item.asString() : item));
            return out.toString();
        }
        if (value.isObject()) {
            StringBuilder out = new StringBuilder();
            value.propertyStream()
                    .forEach(entry -> out.append(out.isEmpty() ? "" : ", ")
                            .append(entry.getKey())
                            .append("=")
                            .append(
                                    entry.getValue().isString()
                                            ? entry.getValue().asString()
                                            : entry.getValue().toString()));
            return out.toString();
        }
        return value.isString() ? value.asString() : value.toString();
    }
}

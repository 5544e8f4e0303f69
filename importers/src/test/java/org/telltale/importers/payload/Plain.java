package org.telltale.importers.payload;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import tools.jackson.databind.JsonNode;

/// Trees and JSON as the same words, for comparison.
final class Plain {
    private Plain() {}

    static String of(FieldNode node) {
        return switch (node) {
            case FieldNode.Group group -> group(group);
            case FieldNode.Scalar scalar -> scalar(scalar.type(), scalar.value().text());
            case FieldNode.Opaque _ -> "?";
            case FieldNode.Reference _ -> "→";
        };
    }

    private static String scalar(String type, String text) {
        String word = type.substring(type.lastIndexOf(' ') + 1);
        return switch (word) {
            case "number" -> number(text);
            case "boolean", "null" -> text;
            default -> '"' + text + '"';
        };
    }

    private static String group(FieldNode.Group group) {
        boolean list = group.type().endsWith("array") || group.type().endsWith("sequence");
        Map<String, String> members = new LinkedHashMap<>();
        for (FieldNode child : group.children()) {
            String name = child.key() instanceof Key.Name n ? n.text() : Integer.toString(members.size());
            members.merge(name, of(child), (a, _) -> a + "+");
        }
        return list ? members.values().toString() : members.toString();
    }

    private static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toString();
        } catch (NumberFormatException _) {
            return text;
        }
    }

    static String of(JsonNode json) {
        if (json.isNumber()) {
            return number(json.toString());
        }
        if (json.isString()) {
            return '"' + json.asString() + '"';
        }
        if (json.isArray()) {
            return json.valueStream().map(Plain::of).toList().toString();
        }
        if (json.isObject()) {
            Map<String, String> members = new LinkedHashMap<>();
            json.propertyStream().forEach(e -> members.put(e.getKey(), of(e.getValue())));
            return members.toString();
        }
        return json.toString();
    }
}

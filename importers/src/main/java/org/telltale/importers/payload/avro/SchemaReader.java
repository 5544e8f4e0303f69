package org.telltale.importers.payload.avro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a schema from JSON.
final class SchemaReader {
    private static final int DEEPEST = 64;
    private static final int MOST_PARTS = 20_000;

    private final Map<String, Schema> named = new HashMap<>();
    private int parts;

    /// A schema that this reader does not understand.
    private static final class OddSchemaException extends Exception {
        private static final long serialVersionUID = 1;

        OddSchemaException(String why) {
            super(why);
        }
    }

    private SchemaReader() {}

    /// The type that a text declares; empty where it is no schema.
    static Optional<Schema> read(String json) {
        try {
            return Optional.of(new SchemaReader().type(JsonMapper.shared().readTree(json), "", 0));
        } catch (JacksonException | OddSchemaException _) {
            return Optional.empty();
        }
    }

    private Schema type(JsonNode json, String space, int depth) throws OddSchemaException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new OddSchemaException("too large");
        }
        if (json.isString()) {
            return named(json.asString(), space, "");
        }
        if (json.isArray()) {
            List<Schema> branches = new ArrayList<>();
            for (JsonNode branch : json) {
                branches.add(type(branch, space, depth + 1));
            }
            return new Schema.Choice(branches);
        }
        if (!json.isObject() || !json.has("type")) {
            throw new OddSchemaException("no type");
        }
        JsonNode type = json.get("type");
        return type.isString() ? object(json, type.asString(), space, depth) : type(type, space, depth + 1);
    }

    private Schema object(JsonNode json, String type, String space, int depth) throws OddSchemaException {
        return switch (type) {
            case "record", "error" -> members(json, space, depth);
            case "enum" -> {
                List<String> symbols = json.path("symbols")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                yield name(json, space, new Schema.Symbols(symbols));
            }
            case "fixed" ->
                name(json, space, new Schema.Fixed(Math.max(0, json.path("size").asInt()), logical(json)));
            case "array" -> new Schema.Items(type(json.path("items"), space, depth + 1));
            case "map" -> new Schema.Entries(type(json.path("values"), space, depth + 1));
            default -> named(type, space, logical(json));
        };
    }

    private static String logical(JsonNode json) {
        return json.path("logicalType").asString("");
    }

    private Schema members(JsonNode json, String space, int depth) throws OddSchemaException {
        String full = full(json, space);
        Schema.Members record = new Schema.Members(full);
        named.put(full, record);
        String inner = full.contains(".") ? full.substring(0, full.lastIndexOf('.')) : "";
        List<Schema.Member> members = new ArrayList<>();
        for (JsonNode field : json.path("fields")) {
            members.add(new Schema.Member(field.path("name").asString(""), type(field.path("type"), inner, depth + 1)));
        }
        record.are(members);
        return record;
    }

    private Schema name(JsonNode json, String space, Schema schema) {
        named.put(full(json, space), schema);
        return schema;
    }

    private static String full(JsonNode json, String space) {
        String name = json.path("name").asString("");
        String own = json.path("namespace").asString(space);
        return name.contains(".") || own.isEmpty() ? name : own + "." + name;
    }

    private Schema named(String word, String space, String logical) throws OddSchemaException {
        for (Schema.Kind kind : Schema.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return new Schema.Plain(kind, logical);
            }
        }
        Schema found = named.get(word.contains(".") || space.isEmpty() ? word : space + "." + word);
        found = found == null ? named.get(word) : found;
        if (found == null) {
            throw new OddSchemaException("an unknown name");
        }
        return found;
    }
}

package org.telltale.model.schema.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.problem.Problem;
import org.telltale.model.schema.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads message types in the JSON form of [blackboxprotobuf](https://github.com/nccgroup/blackboxprotobuf): field
/// numbers, each with `type`, `name` and, of a message, `message_typedef`; or several such objects by name.
final class TypedefReader {
    private static final int HEAD = 256;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Draft draft;
    private final Deque<Pending> pending = new ArrayDeque<>();

    private record Pending(String name, JsonNode typedef) {}

    private TypedefReader(String file) {
        draft = new Draft(file);
    }

    /// Whether bytes begin as a JSON object does.
    static boolean recognise(ArrayBytes bytes) {
        int length = Math.min(bytes.length(), HEAD);
        String head = new String(bytes.array(), bytes.start(), length, StandardCharsets.UTF_8).strip();
        return head.startsWith("{")
                && (head.length() == 1 || head.substring(1).strip().matches("(?s)[\"}].*"));
    }

    static List<Draft> read(String file, ArrayBytes bytes) {
        TypedefReader reader = new TypedefReader(file);
        try {
            reader.root(MAPPER.readTree(bytes.toArray()));
        } catch (JacksonException e) {
            int at = (int) Math.max(0, e.getLocation().getByteOffset());
            reader.draft.problems.add(Problem.error(at, 0, "no JSON from here on"));
        }
        return List.of(reader.draft);
    }

    private void root(JsonNode root) {
        boolean one = root.propertyNames().stream().allMatch(TypedefReader::isNumber);
        if (one) {
            pending.add(new Pending("Message", root));
        } else {
            root.properties().forEach(entry -> pending.add(new Pending(nameOf(entry.getKey()), entry.getValue())));
        }
        while (!pending.isEmpty()) {
            message(pending.pop());
        }
    }

    private void message(Pending next) {
        List<Draft.Field> fields = new ArrayList<>();
        next.typedef.properties().forEach(entry -> {
            if (isNumber(entry.getKey()) && entry.getValue().isObject()) {
                fields.add(field(next.name, Integer.parseInt(entry.getKey()), entry.getValue()));
            }
        });
        draft.messages.add(new Draft.Message(next.name, fields, false));
    }

    private Draft.Field field(String scope, int number, JsonNode typedef) {
        String written = typedef.path("type").asString("bytes");
        boolean packed = written.startsWith("packed_");
        String type = packed ? written.substring("packed_".length()) : written;
        String given = nameOf(typedef.path("name").asString(""));
        String name = given.isEmpty() ? "f" + number : given;
        boolean message = type.equals("message") || type.equals("group");
        String typeName = message ? messageOf(scope, number, name, typedef) : word(type);
        Optional<Kind> kind = message
                ? Optional.of(type.equals("group") ? Kind.GROUP : Kind.MESSAGE)
                : Optional.of(Kind.ofWord(typeName).orElse(Kind.BYTES));
        boolean repeated = packed || typedef.path("seen_repeated").asBoolean(false);
        return new Draft.Field(name, number, typeName, kind, repeated, false, Optional.of(packed), "", 0);
    }

    private String messageOf(String scope, int number, String name, JsonNode typedef) {
        JsonNode inner = typedef.path("message_typedef");
        String known = nameOf(typedef.path("message_type_name").asString(""));
        if (!known.isEmpty() && !inner.isObject()) {
            return "." + known;
        }
        String type = Draft.join(scope, known.isEmpty() ? "T" + number + "_" + name : known);
        pending.add(new Pending(type, inner));
        return "." + type;
    }

    private static String word(String type) {
        return switch (type) {
            case "int" -> "int64";
            case "uint" -> "uint64";
            case "sint" -> "sint64";
            case "str", "string" -> "string";
            case "fixed32", "sfixed32", "float", "fixed64", "sfixed64", "double", "bool" -> type;
            default -> "bytes";
        };
    }

    /// Characters that no name has become underscores.
    private static String nameOf(String given) {
        return given.replaceAll("[^A-Za-z0-9_.]", "_");
    }

    private static boolean isNumber(String key) {
        return key.matches("[1-9][0-9]{0,8}");
    }
}

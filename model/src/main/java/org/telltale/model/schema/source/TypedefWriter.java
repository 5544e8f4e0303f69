package org.telltale.model.schema.source;

import org.telltale.model.schema.Kind;
import org.telltale.model.schema.Member;
import org.telltale.model.schema.MessageType;
import org.telltale.model.schema.Schema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a message type with all types inside it in the JSON form that [TypedefReader] reads.
public final class TypedefWriter {
    /// A type that holds itself ends here; no decoded tree is deeper.
    private static final int LEVELS = 64;

    private final Schema schema;

    private TypedefWriter(Schema schema) {
        this.schema = schema;
    }

    public static String write(Schema schema, MessageType root) {
        ObjectNode typedef = new TypedefWriter(schema).typedef(root, 0);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(typedef) + "\n";
    }

    private ObjectNode typedef(MessageType type, int level) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Member member : type.members()) {
            ObjectNode field = node.putObject(Integer.toString(member.number()));
            boolean unnamed = member.name().equals("f" + member.number());
            field.put("name", unnamed ? "" : member.name());
            field.put("type", (member.packed() ? "packed_" : "") + word(member.kind()));
            if (member.repeated()) {
                field.put("seen_repeated", true);
            }
            boolean inner = (member.kind() == Kind.MESSAGE || member.kind() == Kind.GROUP) && level < LEVELS;
            if (inner) {
                schema.typeOf(member).ifPresent(t -> field.set("message_typedef", typedef(t, level + 1)));
            }
        }
        return node;
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case INT32, INT64 -> "int";
            case UINT32, UINT64, ENUM, BOOL -> "uint";
            case SINT32, SINT64 -> "sint";
            case FIXED32, SFIXED32, FLOAT, FIXED64, SFIXED64, DOUBLE, STRING, BYTES, MESSAGE, GROUP -> kind.word();
        };
    }
}

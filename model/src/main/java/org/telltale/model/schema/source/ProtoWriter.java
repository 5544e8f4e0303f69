package org.telltale.model.schema.source;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.schema.EnumType;
import org.telltale.model.schema.Kind;
import org.telltale.model.schema.Member;
import org.telltale.model.schema.MessageType;
import org.telltale.model.schema.Schema;

/// Writes message types as a `.proto` file of proto2 that protoc compiles.
public final class ProtoWriter {
    private static final int FIRST_RESERVED = 19_000;
    private static final int LAST_RESERVED = 19_999;

    private final Schema schema;
    private final Map<String, String> remarks;
    private final StringBuilder out = new StringBuilder("syntax = \"proto2\";\n");

    private ProtoWriter(Schema schema, Map<String, String> remarks) {
        this.schema = schema;
        this.remarks = remarks;
    }

    /// @param schema messages without a package whose names have no dots but those of groups
    /// @param remarks comments by type and number (`Message.4`)
    public static String write(Schema schema, Map<String, String> remarks) {
        ProtoWriter writer = new ProtoWriter(schema, remarks);
        Collection<MessageType> all = schema.messages();
        all.stream().filter(type -> type.name().indexOf('.') < 0).forEach(writer::message);
        schema.enums().forEach(writer::enumeration);
        return writer.out.toString();
    }

    private void enumeration(EnumType type) {
        out.append("\nenum ").append(type.name()).append(" {\n");
        type.values()
                .forEach((number, name) -> out.append("  ")
                        .append(name)
                        .append(" = ")
                        .append(number)
                        .append(";\n"));
        out.append("}\n");
    }

    private void message(MessageType type) {
        out.append("\nmessage ").append(type.name()).append(" {\n");
        members(type, "  ");
        out.append("}\n");
    }

    private void members(MessageType type, String indent) {
        for (Member member : type.members()) {
            boolean reserved = member.number() >= FIRST_RESERVED && member.number() <= LAST_RESERVED;
            out.append(indent).append(reserved ? "// protoc keeps this number for itself: " : "");
            member(type, member, indent, reserved);
        }
    }

    private void member(MessageType type, Member member, String indent, boolean reserved) {
        String label = member.repeated() ? "repeated " : "optional ";
        Optional<MessageType> group = member.kind() == Kind.GROUP ? schema.typeOf(member) : Optional.empty();
        String name = group.map(g -> g.name().substring(g.name().lastIndexOf('.') + 1))
                .orElse(member.name());
        String kind = group.isPresent()
                ? "group"
                : member.kind().isScalar() ? member.kind().word() : member.type();
        out.append(label).append(kind).append(' ').append(name).append(" = ").append(member.number());
        out.append(member.packed() ? " [packed = true]" : "");
        if (group.isPresent() && !reserved) {
            out.append(" {\n");
            members(group.get(), indent + "  ");
            out.append(indent).append("}");
        } else {
            out.append(';');
        }
        String remark = remarks.get(type.name() + "." + member.number());
        out.append(remark == null ? "" : "  // " + remark).append('\n');
    }
}

package org.telltale.model.schema;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.StringJoiner;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Layer;
import org.telltale.model.field.WireFormat;

/// The value of a node as its declaration has it, as protobuf's own readers would give it: a declared `int32` is the
/// low 32 bits of what stands there.
final class DeclaredValue {
    private DeclaredValue() {}

    /// Empty where the node is not what is declared.
    static Optional<String> of(Schema schema, Member member, FieldNode node, Layer layer) {
        Bytes value = layer.bytes().slice(node.valueSpan());
        return switch (node.type()) {
            case "varint" ->
                node instanceof FieldNode.Scalar s && s.value() instanceof FieldValue.Whole whole
                        ? number(schema, member, WireFormat.VARINT, whole.bits())
                        : Optional.empty();
            case "fixed32" -> number(schema, member, WireFormat.FIXED32, little(value));
            case "fixed64" -> number(schema, member, WireFormat.FIXED64, little(value));
            case "text", "bytes" -> delimited(schema, member, value.toArray());
            case "message" ->
                member.kind() == Kind.MESSAGE
                        ? Optional.of(WellKnown.text(schema, member.type(), node, layer)
                                .orElse(""))
                        : delimited(schema, member, value.toArray());
            case "group" -> member.kind() == Kind.GROUP ? Optional.of("") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> delimited(Schema schema, Member member, byte[] value) {
        return switch (member.kind()) {
            case STRING -> utf8(value);
            case BYTES -> Optional.of(HexFormat.of().formatHex(value));
            case MESSAGE -> value.length == 0 ? Optional.of(WellKnown.empty(member.type())) : Optional.empty();
            case GROUP -> Optional.empty();
            default -> member.repeated() ? packed(schema, member, value) : Optional.empty();
        };
    }

    private static Optional<String> utf8(byte[] value) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> packed(Schema schema, Member member, byte[] value) {
        StringJoiner list = new StringJoiner(", ");
        int type = member.kind().wireType();
        int at = 0;
        while (at < value.length) {
            int next = WireFormat.skipValue(value, at, value.length, type);
            if (next < 0) {
                return Optional.empty();
            }
            long bits = type == WireFormat.VARINT
                    ? WireFormat.varint(value, at)
                    : little(Bytes.of(value).slice(at, next - at));
            list.add(number(schema, member, type, bits).orElse(""));
            at = next;
        }
        return Optional.of(list.toString());
    }

    private static Optional<String> number(Schema schema, Member member, int wireType, long bits) {
        return member.kind().wireType() == wireType ? Optional.of(number(schema, member, bits)) : Optional.empty();
    }

    private static String number(Schema schema, Member member, long bits) {
        return switch (member.kind()) {
            case DOUBLE -> Double.toString(Double.longBitsToDouble(bits));
            case FLOAT -> Float.toString(Float.intBitsToFloat((int) bits));
            case INT64, SFIXED64 -> Long.toString(bits);
            case INT32, SFIXED32 -> Integer.toString((int) bits);
            case UINT32, FIXED32 -> Integer.toUnsignedString((int) bits);
            case SINT32 -> Integer.toString((int) bits >>> 1 ^ -((int) bits & 1));
            case SINT64 -> Long.toString(bits >>> 1 ^ -(bits & 1));
            case BOOL -> bits == 0 ? "false" : "true";
            case ENUM ->
                schema.enumeration(member.type())
                        .flatMap(type -> type.nameOf((int) bits))
                        .orElse(Integer.toString((int) bits));
            default -> Long.toUnsignedString(bits);
        };
    }

    private static long little(Bytes value) {
        byte[] bytes = new byte[8];
        System.arraycopy(value.toArray(), 0, bytes, 0, (int) Math.min(8, value.size()));
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}

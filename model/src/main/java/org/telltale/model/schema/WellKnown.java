package org.telltale.model.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;

/// The well-known types as what they mean, in the words of
/// [their JSON form](https://protobuf.dev/programming-guides/json/).
final class WellKnown {
    static final String ANY = "google.protobuf.Any";
    private static final String HOME = "google.protobuf.";

    private WellKnown() {}

    /// Empty for other types, and for what does not hold together.
    static Optional<String> text(Schema schema, String type, FieldNode node, Layer layer) {
        if (!type.startsWith(HOME) || !(node instanceof FieldNode.Group group)) {
            return Optional.empty();
        }
        return switch (type.substring(HOME.length())) {
            case "Timestamp" -> time(group);
            case "Duration" -> Optional.of(duration(whole(group, 1), (int) whole(group, 2)));
            case "Empty" -> Optional.of("{}");
            case "FieldMask" -> Optional.of(String.join(",", texts(group, "1")));
            case "Any" -> texts(group, "1").stream().findFirst();
            case "Struct", "Value", "ListValue" -> Optional.of(new StructText(layer).print(group, type));
            case "DoubleValue",
                    "FloatValue",
                    "Int64Value",
                    "UInt64Value",
                    "Int32Value",
                    "UInt32Value",
                    "BoolValue",
                    "StringValue",
                    "BytesValue" -> wrapped(schema, type, group, layer);
            default -> Optional.empty();
        };
    }

    /// An empty message of a type.
    static String empty(String type) {
        return switch (type.startsWith(HOME) ? type.substring(HOME.length()) : "") {
            case "Timestamp" -> Instant.EPOCH.toString();
            case "Duration" -> "0s";
            case "Empty", "Struct" -> "{}";
            case "ListValue" -> "[]";
            case "Value" -> "null";
            case "BoolValue" -> "false";
            case "DoubleValue", "FloatValue", "Int64Value", "UInt64Value", "Int32Value", "UInt32Value" -> "0";
            default -> "";
        };
    }

    /// The message that an `Any` says it holds, where the schema has it.
    static Optional<MessageType> typeInAny(Schema schema, MessageType type, FieldNode.Group group) {
        return type.name().equals(ANY)
                ? texts(group, "1").stream()
                        .findFirst()
                        .flatMap(url -> schema.message(url.substring(url.lastIndexOf('/') + 1)))
                : Optional.empty();
    }

    private static Optional<String> time(FieldNode.Group group) {
        try {
            return Optional.of(
                    Instant.ofEpochSecond(whole(group, 1), whole(group, 2)).toString());
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static String duration(long seconds, int nanos) {
        String digits = String.format(java.util.Locale.ROOT, "%09d", Math.abs((long) nanos))
                .replaceFirst("(000)+$", "");
        String sign = seconds < 0 || nanos < 0 ? "-" : "";
        String whole = Long.toUnsignedString(Math.abs(seconds));
        return sign + whole + (digits.isEmpty() ? "" : "." + digits) + "s";
    }

    private static Optional<String> wrapped(Schema schema, String type, FieldNode.Group group, Layer layer) {
        Optional<Member> value = schema.message(type).flatMap(message -> message.member("1"));
        Optional<FieldNode> last = last(group, "1");
        return last.isEmpty()
                ? Optional.of(empty(type))
                : value.flatMap(member -> DeclaredValue.of(schema, member, last.get(), layer));
    }

    /// The last child of a number: protobuf's readers let it replace those before.
    static Optional<FieldNode> last(FieldNode.Group group, String number) {
        return children(group, number).reduce((_, later) -> later);
    }

    private static java.util.stream.Stream<FieldNode> children(FieldNode.Group group, String number) {
        return group.children().stream().filter(child -> child.key().equals(Key.of(number)));
    }

    private static long whole(FieldNode.Group group, int number) {
        return last(group, Integer.toString(number)).orElse(group) instanceof FieldNode.Scalar scalar
                        && scalar.value() instanceof FieldValue.Whole whole
                ? whole.bits()
                : 0;
    }

    private static List<String> texts(FieldNode.Group group, String number) {
        List<String> texts = new ArrayList<>();
        children(group, number).forEach(child -> {
            if (child instanceof FieldNode.Scalar scalar && scalar.value() instanceof FieldValue.Utf8 text) {
                texts.add(text.text());
            }
        });
        return texts;
    }

    /// The bytes of a node's value.
    static Bytes value(FieldNode node, Layer layer) {
        return layer.bytes().slice(node.valueSpan());
    }
}

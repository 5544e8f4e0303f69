package org.telltale.importers.payload;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.schema.Kind;
import org.telltale.model.schema.Meanings;
import org.telltale.model.schema.Member;

/// Our tree with a schema in the words of `protoc --decode`: by field number, singular messages merged, the last of
/// singular values, and fields outside the schema at the end.
final class ProtocText {
    private final Layer layer;
    private final Meanings meanings;
    private final StringBuilder out = new StringBuilder();

    private ProtocText(Layer layer, Meanings meanings) {
        this.layer = layer;
        this.meanings = meanings;
    }

    static String of(Layer layer, Meanings meanings) {
        ProtocText text = new ProtocText(layer, meanings);
        text.message(((FieldNode.Group) layer.root()).children(), "");
        return text.out.toString();
    }

    private void message(List<FieldNode> fields, String indent) {
        Map<Integer, List<FieldNode>> known = new TreeMap<>();
        Map<Integer, Member> members = new TreeMap<>();
        Map<String, Integer> lastOfOneof = new LinkedHashMap<>();
        List<FieldNode> unknown = new ArrayList<>();
        for (FieldNode field : fields) {
            var meaning = meanings.of(field).orElseThrow();
            Optional<Member> member =
                    meaning.member().filter(_ -> meaning.value().isPresent());
            member.ifPresentOrElse(
                    m -> {
                        if (!m.oneof().isEmpty()) {
                            Integer before = lastOfOneof.put(m.oneof(), m.number());
                            if (before != null && before != m.number()) {
                                known.remove(before);
                            }
                        }
                        members.put(m.number(), m);
                        known.computeIfAbsent(m.number(), _ -> new ArrayList<>())
                                .add(field);
                    },
                    () -> unknown.add(field));
        }
        known.forEach((number, nodes) -> member(java.util.Objects.requireNonNull(members.get(number)), nodes, indent));
        unknown.forEach(node -> unknown(node, indent));
    }

    private void member(Member member, List<FieldNode> nodes, String indent) {
        boolean message = member.kind() == Kind.MESSAGE || member.kind() == Kind.GROUP;
        if (!message) {
            List<FieldNode> shown = member.repeated() ? nodes : List.of(nodes.getLast());
            shown.forEach(node -> values(member, node)
                    .forEach(value -> out.append(indent)
                            .append(member.name())
                            .append(": ")
                            .append(value)
                            .append('\n')));
            return;
        }
        String name = member.kind() == Kind.GROUP
                ? member.type().substring(member.type().lastIndexOf('.') + 1)
                : member.name();
        List<List<FieldNode>> messages = new ArrayList<>();
        nodes.forEach(node -> {
            if (member.repeated() || messages.isEmpty()) {
                messages.add(new ArrayList<>());
            }
            messages.getLast().addAll(node instanceof FieldNode.Group group ? group.children() : List.of());
        });
        messages.forEach(children -> block(name, indent, () -> message(children, indent + "  ")));
    }

    private void block(String name, String indent, Runnable inside) {
        out.append(indent).append(name).append(" {\n");
        inside.run();
        out.append(indent).append("}\n");
    }

    private List<String> values(Member member, FieldNode node) {
        byte[] bytes = layer.bytes().slice(node.valueSpan()).toArray();
        boolean delimited = node.type().equals("text")
                || node.type().equals("bytes")
                || node.type().equals("message");
        if (!member.kind().isPackable() || !delimited) {
            String value = meanings.of(node).orElseThrow().value().orElseThrow();
            return List.of(
                    switch (member.kind()) {
                        case STRING, BYTES -> ProtocTest.quoted(Bytes.of(bytes));
                        case FLOAT, DOUBLE -> real(member.kind(), little(bytes));
                        default -> value;
                    });
        }
        if (bytes.length == 0) {
            return List.of();
        }
        if (member.kind() != Kind.FLOAT && member.kind() != Kind.DOUBLE) {
            return List.of(meanings.of(node).orElseThrow().value().orElseThrow().split(", "));
        }
        List<String> reals = new ArrayList<>();
        int width = member.kind() == Kind.FLOAT ? 4 : 8;
        for (int at = 0; at < bytes.length; at += width) {
            reals.add(real(member.kind(), little(java.util.Arrays.copyOfRange(bytes, at, at + width))));
        }
        return reals;
    }

    private void unknown(FieldNode node, String indent) {
        String number = node.key() instanceof Key.Name name ? name.text() : "";
        switch (node) {
            case FieldNode.Group group
            when group.type().equals("group") ->
                block(number, indent, () -> group.children().forEach(child -> unknown(child, indent + "  ")));
            case FieldNode.Group group ->
                block(number, indent, () -> group.children().forEach(child -> unknown(child, indent + "  ")));
            case FieldNode.Scalar scalar ->
                out.append(indent)
                        .append(number)
                        .append(": ")
                        .append(ProtocTest.printed(scalar.type(), scalar.value()))
                        .append('\n');
            case FieldNode.Opaque opaque ->
                out.append(indent)
                        .append(number)
                        .append(": ")
                        .append(ProtocTest.printed(opaque.type(), opaque.value()))
                        .append('\n');
            case FieldNode.Reference _ -> {}
        }
    }

    private static long little(byte[] bytes) {
        byte[] eight = java.util.Arrays.copyOf(bytes, 8);
        return ByteBuffer.wrap(eight).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static String real(Kind kind, long bits) {
        if (kind == Kind.FLOAT) {
            float value = Float.intBitsToFloat((int) bits);
            String shorter = general(value, 6);
            return Float.isFinite(value) && Float.parseFloat(shorter) != value ? general(value, 9) : shorter;
        }
        double value = Double.longBitsToDouble(bits);
        String shorter = general(value, 15);
        return Double.isFinite(value) && Double.parseDouble(shorter) != value ? general(value, 17) : shorter;
    }

    /// C's `%.*g`.
    private static String general(double value, int digits) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < digits) {
            return rounded.toPlainString();
        }
        String all = rounded.unscaledValue().abs().toString();
        String mantissa = all.length() > 1 ? all.charAt(0) + "." + all.substring(1) : all;
        return (value < 0 ? "-" : "")
                + mantissa
                + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}

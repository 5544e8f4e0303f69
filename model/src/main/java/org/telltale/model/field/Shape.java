package org.telltale.model.field;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The structure of a message: the set of (key, wire type) of its direct children, never of readings.
///
/// @param text canonical form, `protobuf{1:len,2:varint}`; elements of an array count once as `[]`
/// @param keys how many different members it has; under four prove little
public record Shape(String text, int keys) {
    /// The shape of a group that stands in a layer of that decoder.
    public static Shape of(String decoder, FieldNode.Group group) {
        TreeSet<Member> members = new TreeSet<>();
        for (FieldNode child : group.children()) {
            members.add(new Member(key(child), wireType(child.type())));
        }
        String text = members.stream().map(m -> m.key + ":" + m.type).collect(Collectors.joining(",", "{", "}"));
        return new Shape(decoder + text, members.size());
    }

    /// Numbers stand in the order of numbers: shorter keys come first.
    private record Member(String key, String type) implements Comparable<Member> {
        private static final Comparator<Member> ORDER = Comparator.comparingInt((Member m) -> m.key.length())
                .thenComparing(Member::key)
                .thenComparing(Member::type);

        @Override
        public int compareTo(Member other) {
            return ORDER.compare(this, other);
        }
    }

    /// How a shape names a member: one printed step, `2` or `["a.b"]`; `[]` for elements.
    public static String key(FieldNode node) {
        StringBuilder out = new StringBuilder();
        switch (node.key()) {
            case Key.Element _ -> out.append("[]");
            case Key.Name name -> PathText.appendName(out, name.text(), name.duplicate(), true);
        }
        return out.toString();
    }

    /// The type as it stands on the wire: text, message and bytes of protobuf are one length-delimited type.
    public static String wireType(String type) {
        return switch (type) {
            case "text", "message", "bytes" -> "len";
            default -> type;
        };
    }
}

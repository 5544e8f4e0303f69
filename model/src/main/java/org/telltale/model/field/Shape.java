package org.telltale.model.field;

import java.util.TreeSet;

/// The structure of a message: the set of (key, wire type) of its direct children, never of readings.
///
/// @param text canonical form, `protobuf{1:len,2:varint}`; elements of an array count once as `[]`
/// @param keys how many different members it has; under four prove little
public record Shape(String text, int keys) {
    /// The shape of a group that stands in a layer of that decoder.
    public static Shape of(String decoder, FieldNode.Group group) {
        TreeSet<String> members = new TreeSet<>(Shape::byLengthThenText);
        for (FieldNode child : group.children()) {
            members.add(key(child) + ":" + wireType(child.type()));
        }
        return new Shape(decoder + "{" + String.join(",", members) + "}", members.size());
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

    private static int byLengthThenText(String a, String b) {
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }
}

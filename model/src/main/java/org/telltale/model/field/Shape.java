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
            StringBuilder member = new StringBuilder();
            switch (child.key()) {
                case Key.Element _ -> member.append("[]");
                case Key.Name name -> PathText.appendName(member, name.text(), name.duplicate(), true);
            }
            members.add(member.append(':').append(wireType(child.type())).toString());
        }
        return new Shape(decoder + "{" + String.join(",", members) + "}", members.size());
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

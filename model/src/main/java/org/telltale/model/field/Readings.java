package org.telltale.model.field;

import java.util.List;
import org.telltale.model.bytes.Bytes;

/// The ways to read a node, the chosen one first, then the likelier before the others. No reading invents bytes: those
/// that do not fit are left out.
public final class Readings {
    private Readings() {}

    public static List<Reading> of(Place place) {
        return of(place.node(), place.layer());
    }

    /// Readings of a node of that layer; one reading by kind for groups and references of other formats.
    public static List<Reading> of(FieldNode node, Layer layer) {
        return switch (node) {
            case FieldNode.Scalar scalar -> ofValue(scalar.type(), scalar.value());
            case FieldNode.Opaque opaque -> ByteReadings.of(opaque.type(), bytes(opaque.value()));
            case FieldNode.Group group -> ofGroup(group, layer);
            case FieldNode.Reference reference ->
                List.of(new Reading("reference", Long.toString(reference.target()), "offset of the same node"));
        };
    }

    /// The text to show for a leaf whose pattern has that chosen reading; the first reading's where it does not fit.
    public static String show(FieldNode node, String reading) {
        return switch (node) {
            case FieldNode.Scalar scalar -> pick(ofValue(scalar.type(), scalar.value()), reading);
            case FieldNode.Opaque opaque -> pick(ByteReadings.of(opaque.type(), bytes(opaque.value())), reading);
            case FieldNode.Group _, FieldNode.Reference _ -> "";
        };
    }

    /// The text to show for a leaf when nobody has chosen.
    public static String show(FieldNode node) {
        return show(node, "");
    }

    private static String pick(List<Reading> readings, String id) {
        return readings.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .or(() -> readings.stream().findFirst())
                .map(Reading::value)
                .orElse("");
    }

    private static List<Reading> ofGroup(FieldNode.Group group, Layer layer) {
        boolean message = group.type().equals("message");
        return message
                ? ByteReadings.of("message", layer.bytes().slice(group.valueSpan()))
                : List.of(new Reading(group.type(), "", group.children().size() + " members"));
    }

    private static List<Reading> ofValue(String type, FieldValue value) {
        return switch (value) {
            case FieldValue.Whole whole -> NumberReadings.ofVarint(whole.bits());
            case FieldValue.Literal literal -> TextReadings.of(type, literal.text());
            case FieldValue.Utf8 utf8 -> TextReadings.of(type, utf8.text());
            case FieldValue.Raw raw ->
                switch (type) {
                    case "fixed32" -> NumberReadings.ofFixed32(raw.bytes());
                    case "fixed64" -> NumberReadings.ofFixed64(raw.bytes());
                    default -> ByteReadings.of(type, raw.bytes());
                };
        };
    }

    private static Bytes bytes(FieldValue value) {
        return switch (value) {
            case FieldValue.Raw raw -> raw.bytes();
            case FieldValue.Utf8 utf8 -> utf8.bytes();
            case FieldValue.Literal literal -> Bytes.utf8(literal.text());
            case FieldValue.Whole whole -> Bytes.utf8(whole.text());
        };
    }
}

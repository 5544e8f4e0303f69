package org.telltale.model.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.telltale.model.coverage.Spot;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;

/// A value as a report shows it, and the words for how it was read.
///
/// @param how `number`, `text`, `float32`, …
/// @param value the value under that reading, in full
public record ReadAs(String how, String value) {
    private static final float SMALL = 1e-6f;
    private static final float LARGE = 1e9f;

    static ReadAs of(Spot spot) {
        boolean part = !spot.span().equals(spot.trail().node().valueSpan());
        return switch (spot.trail().node()) {
            case FieldNode.Scalar scalar when !part -> scalar(scalar);
            case FieldNode.Scalar scalar when isText(scalar.value()) -> new ReadAs("text", textOf(spot));
            case FieldNode.Group group -> new ReadAs(group.type(), spot.value());
            case FieldNode.Scalar _, FieldNode.Opaque _, FieldNode.Reference _ -> new ReadAs("bytes", spot.value());
        };
    }

    private static boolean isText(FieldValue value) {
        return value instanceof FieldValue.Utf8 || value instanceof FieldValue.Literal;
    }

    private static String textOf(Spot spot) {
        byte[] bytes = spot.trail().layer().bytes().slice(spot.span()).toArray();
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ReadAs scalar(FieldNode.Scalar node) {
        return switch (node.value()) {
            case FieldValue.Whole whole -> new ReadAs("number", whole.text());
            case FieldValue.Raw raw -> raw(node.type(), raw);
            case FieldValue.Utf8 text -> text(text.text());
            case FieldValue.Literal literal ->
                "number".equals(node.type()) || "boolean".equals(node.type())
                        ? new ReadAs(node.type(), literal.text())
                        : text(literal.text());
        };
    }

    private static ReadAs text(String text) {
        return new ReadAs(text.endsWith("\0") ? "text, NUL-ended" : "text", text);
    }

    /// A fixed-size value whose float is of a magnitude that people use is one; the bytes stand in the evidence.
    private static ReadAs raw(String type, FieldValue.Raw raw) {
        ByteBuffer bytes = ByteBuffer.wrap(raw.bytes().toArray()).order(ByteOrder.LITTLE_ENDIAN);
        if ("fixed32".equals(type) && bytes.remaining() == Integer.BYTES) {
            float number = bytes.getFloat(0);
            return isUsual(number)
                    ? new ReadAs("float32", Double.toString(number))
                    : new ReadAs(type, Integer.toUnsignedString(bytes.getInt(0)));
        }
        if ("fixed64".equals(type) && bytes.remaining() == Long.BYTES) {
            double number = bytes.getDouble(0);
            return isUsual(number)
                    ? new ReadAs("float64", Double.toString(number))
                    : new ReadAs(type, Long.toUnsignedString(bytes.getLong(0)));
        }
        return new ReadAs("bytes".equals(type) ? "bytes" : type.toLowerCase(Locale.ROOT), raw.text());
    }

    private static boolean isUsual(double number) {
        double size = Math.abs(number);
        return size >= SMALL && size <= LARGE;
    }
}

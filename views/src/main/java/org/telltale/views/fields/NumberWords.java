package org.telltale.views.fields;

import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldValue;

/// A number of protobuf as it is read: by the reading that was chosen, else as a float where it looks like one.
///
/// @param reading the word for it: `number`, `signed`, `zigzag`, `bool`, `float`
record NumberWords(String reading, String text) {
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1e9;

    /// Empty for what is no number on the wire.
    static Optional<NumberWords> of(String type, FieldValue value, Optional<String> chosen) {
        return switch (value) {
            case FieldValue.Whole whole -> Optional.of(whole(whole.bits(), chosen.orElse("number")));
            case FieldValue.Raw raw
            when type.equals("fixed32") && raw.bytes().size() == 4 ->
                Optional.of(four((int) little(raw.bytes()), chosen.orElse("")));
            case FieldValue.Raw raw
            when type.equals("fixed64") && raw.bytes().size() == 8 ->
                Optional.of(eight(little(raw.bytes()), chosen.orElse("")));
            case FieldValue.Raw _, FieldValue.Literal _, FieldValue.Utf8 _ -> Optional.empty();
        };
    }

    private static NumberWords whole(long bits, String chosen) {
        return switch (chosen) {
            case "signed" -> new NumberWords(chosen, Long.toString(bits));
            case "zigzag" -> new NumberWords(chosen, Long.toString(bits >>> 1 ^ -(bits & 1)));
            case "bool" -> new NumberWords(chosen, Boolean.toString(bits != 0));
            default -> new NumberWords("number", Long.toUnsignedString(bits));
        };
    }

    private static NumberWords four(int bits, String chosen) {
        double value = Float.intBitsToFloat(bits);
        return switch (chosen) {
            case "number" -> new NumberWords(chosen, Integer.toUnsignedString(bits));
            case "signed" -> new NumberWords(chosen, Integer.toString(bits));
            default ->
                chosen.equals("float") || isUsual(value)
                        ? new NumberWords("float", Double.toString(value))
                        : new NumberWords("number", Integer.toUnsignedString(bits));
        };
    }

    private static NumberWords eight(long bits, String chosen) {
        double value = Double.longBitsToDouble(bits);
        return switch (chosen) {
            case "number" -> new NumberWords(chosen, Long.toUnsignedString(bits));
            case "signed" -> new NumberWords(chosen, Long.toString(bits));
            default ->
                chosen.equals("float") || isUsual(value)
                        ? new NumberWords("float", Double.toString(value))
                        : new NumberWords("number", Long.toUnsignedString(bits));
        };
    }

    private static boolean isUsual(double value) {
        double size = Math.abs(value);
        return value == 0 || size >= SMALLEST && size <= LARGEST;
    }

    private static long little(Bytes bytes) {
        long value = 0;
        for (long i = bytes.size() - 1; i >= 0; i--) {
            value = value << 8 | bytes.at(i) & 0xff;
        }
        return value;
    }
}

package org.telltale.model.detect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.Set;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;

/// In which binary encodings a node is a number that is looked for.
final class NumberMatch {
    private NumberMatch() {}

    static Set<Encoding> of(FieldNode.Scalar node, Amount amount) {
        EnumSet<Encoding> found = EnumSet.noneOf(Encoding.class);
        switch (node.value()) {
            case FieldValue.Whole(long bits) -> whole(bits, "varint".equals(node.type()), amount, found);
            case FieldValue.Raw raw when isFixed(node) -> fixed(raw.bytes().toArray(), amount, found);
            case FieldValue.Raw _, FieldValue.Utf8 _, FieldValue.Literal _ -> {}
        }
        return found;
    }

    static boolean isNumber(FieldNode.Scalar node) {
        return node.value() instanceof FieldValue.Whole || node.value() instanceof FieldValue.Raw && isFixed(node);
    }

    static boolean isFixed(FieldNode node) {
        return node.type().startsWith("fixed")
                && (node.valueLength() == Integer.BYTES || node.valueLength() == Long.BYTES);
    }

    private static void whole(long bits, boolean varint, Amount amount, Set<Encoding> found) {
        if (amount.holdsUnsigned(bits) || amount.holdsSigned(bits)) {
            found.add(Encoding.VARINT);
        } else if (varint && amount.holdsSigned(bits >>> 1 ^ -(bits & 1))) {
            found.add(Encoding.ZIGZAG);
        }
        scaled(bits, amount, found);
    }

    private static void scaled(long number, Amount amount, Set<Encoding> found) {
        if (amount.holdsScaled(number, Encoding.E6)) {
            found.add(Encoding.E6);
        }
        if (amount.holdsScaled(number, Encoding.E7)) {
            found.add(Encoding.E7);
        }
    }

    private static void fixed(byte[] bytes, Amount amount, Set<Encoding> found) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
            if (bytes.length == Integer.BYTES) {
                four(buffer.getInt(0), amount, found);
            } else {
                eight(buffer.getLong(0), amount, found);
            }
        }
    }

    private static void four(int bits, Amount amount, Set<Encoding> found) {
        if (amount.holdsSigned(bits) || amount.holdsUnsigned(bits & 0xffffffffL)) {
            found.add(Encoding.FIXED32);
        }
        if (amount.holds(Float.intBitsToFloat(bits))) {
            found.add(Encoding.FLOAT32);
        }
        scaled(bits, amount, found);
    }

    private static void eight(long bits, Amount amount, Set<Encoding> found) {
        if (amount.holdsSigned(bits) || amount.holdsUnsigned(bits)) {
            found.add(Encoding.FIXED64);
        }
        if (amount.holds(Double.longBitsToDouble(bits))) {
            found.add(Encoding.FLOAT64);
        }
        scaled(bits, amount, found);
    }
}

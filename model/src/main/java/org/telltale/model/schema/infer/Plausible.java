package org.telltale.model.schema.infer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.telltale.model.bytes.Bytes;

/// Tells numbers that measurements have from others: zero, or from a millionth to a thousand millions.
final class Plausible {
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1e9;

    private Plausible() {}

    static boolean isFloat(Bytes four) {
        return isUsual(in(four).getFloat());
    }

    static boolean isDouble(Bytes eight) {
        return isUsual(in(eight).getDouble());
    }

    private static ByteBuffer in(Bytes bytes) {
        return ByteBuffer.wrap(bytes.toArray()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean isUsual(double value) {
        double size = Math.abs(value);
        return size == 0 || size >= SMALLEST && size <= LARGEST;
    }
}

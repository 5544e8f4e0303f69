package org.telltale.model.detect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;

/// A number that is looked for, give or take a tolerance.
final class Amount {
    /// A number in a fixed number of bytes.
    record Fixed(Encoding encoding, Bytes bytes) {}

    private static final double E6 = 1e6;
    private static final double E7 = 1e7;
    private static final int LEAST_BITS = 24;

    private final BigDecimal value;
    private final double low;
    private final double high;

    private Amount(BigDecimal value, double tolerance) {
        this.value = value;
        this.low = value.subtract(new BigDecimal(tolerance)).doubleValue();
        this.high = value.add(new BigDecimal(tolerance)).doubleValue();
    }

    /// The number that a text is: digits with a sign or a point, nothing else.
    static Optional<Amount> of(String text, double tolerance) {
        return text.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")
                ? Optional.of(new Amount(new BigDecimal(text), tolerance))
                : Optional.empty();
    }

    boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /// The numbers one of which another must be, as a double, to be this one or this one scaled; for an exact amount.
    List<Double> keys() {
        return List.of(low, (double) value.floatValue(), Math.rint(low * E6), Math.rint(low * E7));
    }

    private boolean exact() {
        return low == high;
    }

    /// The number times a power of ten, as digits; empty where that is no whole number or the number is 0.
    Optional<String> scaled(int power) {
        BigDecimal scaled = value.movePointRight(power).stripTrailingZeros();
        return scaled.scale() <= 0 && scaled.signum() != 0 ? Optional.of(scaled.toPlainString()) : Optional.empty();
    }

    boolean holds(double number) {
        return number >= low && number <= high;
    }

    boolean holds(float number) {
        return exact() ? number == value.floatValue() : holds((double) number);
    }

    boolean holdsUnsigned(long bits) {
        if (exact()) {
            return isWhole() && new BigInteger(Long.toUnsignedString(bits)).equals(value.toBigInteger());
        }
        return bits >= 0 ? holds((double) bits) : holds(new BigInteger(Long.toUnsignedString(bits)).doubleValue());
    }

    boolean holdsSigned(long number) {
        return exact() ? isWhole() && BigInteger.valueOf(number).equals(value.toBigInteger()) : holds((double) number);
    }

    /// Whether a whole number is this number in millionths (E6) or ten-millionths (E7).
    boolean holdsScaled(long number, Encoding encoding) {
        double factor = encoding == Encoding.E6 ? E6 : E7;
        return number != 0
                && number >= Math.rint(low * factor)
                && number <= Math.rint(high * factor)
                && (!exact() || scaled(encoding == Encoding.E6 ? 6 : 7).isPresent());
    }

    /// The number in 4 and 8 bytes of both orders, where it is large enough not to stand everywhere by chance.
    List<Fixed> fixed() {
        List<Fixed> all = new ArrayList<>();
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            if (isWhole() && value.toBigInteger().bitLength() >= LEAST_BITS) {
                whole(value.toBigInteger(), order, all);
            } else if (!isWhole()) {
                all.add(new Fixed(Encoding.FLOAT32, four(Float.floatToRawIntBits(value.floatValue()), order)));
                all.add(new Fixed(Encoding.FLOAT64, eight(Double.doubleToRawLongBits(value.doubleValue()), order)));
            }
        }
        return all;
    }

    private static void whole(BigInteger number, ByteOrder order, List<Fixed> all) {
        if (number.bitLength() <= Integer.SIZE) {
            all.add(new Fixed(Encoding.FIXED32, four(number.intValue(), order)));
        }
        if (number.bitLength() <= Long.SIZE) {
            all.add(new Fixed(Encoding.FIXED64, eight(number.longValue(), order)));
        }
    }

    private static Bytes four(int bits, ByteOrder order) {
        return Bytes.of(
                ByteBuffer.allocate(Integer.BYTES).order(order).putInt(bits).array());
    }

    private static Bytes eight(long bits, ByteOrder order) {
        return Bytes.of(
                ByteBuffer.allocate(Long.BYTES).order(order).putLong(bits).array());
    }
}

package org.telltale.importers.payload.tree;

/// Floating-point numbers as text that leads back to the same bits.
public final class Floats {
    private static final int HALF_NAN = 0x7e00;

    private Floats() {}

    /// IEEE 754 in 2, 4 or 8 bytes, widened to double, which is exact; odd NaNs keep their bits.
    public static String text(long bits, int bytes) {
        return switch (bytes) {
            case 2 -> show(Float.float16ToFloat((short) bits), bits == HALF_NAN, bits);
            case 4 -> show(Float.intBitsToFloat((int) bits), (int) bits == 0x7fc00000, bits & 0xffffffffL);
            default -> show(Double.longBitsToDouble(bits), bits == 0x7ff8000000000000L, bits);
        };
    }

    private static String show(double value, boolean usual, long bits) {
        return Double.isNaN(value) && !usual ? "NaN 0x" + Long.toHexString(bits) : Double.toString(value);
    }
}

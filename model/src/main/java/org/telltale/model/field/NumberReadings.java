package org.telltale.model.field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.telltale.model.bytes.Bytes;

/// Readings of numbers on the wire.
final class NumberReadings {
    private static final long FIRST_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1e9;

    private NumberReadings() {}

    static List<Reading> ofVarint(long bits) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading("number", Long.toUnsignedString(bits), "unsigned"));
        if (bits < 0) {
            readings.add(new Reading("signed", Long.toString(bits), "two's complement"));
        }
        addTimes(readings, bits);
        if (bits == 0 || bits == 1) {
            readings.add(new Reading("bool", bits == 1 ? "true" : "false", "0 or 1"));
        }
        readings.add(new Reading("zigzag", Long.toString(bits >>> 1 ^ -(bits & 1)), "sint"));
        readings.add(new Reading("hex", "0x" + Long.toHexString(bits), "base 16"));
        return readings;
    }

    static List<Reading> ofFixed32(Bytes bytes) {
        int bits = (int) little(bytes);
        String number = Float.isFinite(Float.intBitsToFloat(bits))
                ? Double.toString(Float.intBitsToFloat(bits))
                : Float.toString(Float.intBitsToFloat(bits));
        boolean plausible = isPlausible(Float.intBitsToFloat(bits));
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading("number", Integer.toUnsignedString(bits), "unsigned, little-endian"));
        if (bits < 0) {
            readings.add(new Reading("signed", Integer.toString(bits), "two's complement, little-endian"));
        }
        addTimes(readings, Integer.toUnsignedLong(bits));
        addFloat(readings, "float", number, plausible, "IEEE 754 single, widened to double");
        addHex(readings, bytes);
        return readings;
    }

    static List<Reading> ofFixed64(Bytes bytes) {
        long bits = little(bytes);
        double number = Double.longBitsToDouble(bits);
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading("number", Long.toUnsignedString(bits), "unsigned, little-endian"));
        if (bits < 0) {
            readings.add(new Reading("signed", Long.toString(bits), "two's complement, little-endian"));
        }
        addTimes(readings, bits);
        addFloat(readings, "double", Double.toString(number), isPlausible(number), "IEEE 754 double");
        addHex(readings, bytes);
        return readings;
    }

    /// Little-endian value of up to eight bytes.
    static long little(Bytes bytes) {
        long bits = 0;
        for (int i = (int) Math.min(8, bytes.size()) - 1; i >= 0; i--) {
            bits = bits << 8 | bytes.at(i) & 0xff;
        }
        return bits;
    }

    /// A size that measurements have: integers read as floats are mostly far smaller or larger.
    static boolean isPlausible(double value) {
        double size = Math.abs(value);
        return size >= SMALLEST && size <= LARGEST;
    }

    /// Times between the years 2000 and 2100.
    static void addTimes(List<Reading> readings, long count) {
        if (count >= FIRST_SECOND && count < LAST_SECOND) {
            readings.add(time("seconds", Instant.ofEpochSecond(count)));
        } else if (count >= FIRST_SECOND * 1000 && count < LAST_SECOND * 1000) {
            readings.add(time("milliseconds", Instant.ofEpochMilli(count)));
        } else if (count >= FIRST_SECOND * 1_000_000 && count < LAST_SECOND * 1_000_000) {
            Instant instant = Instant.ofEpochSecond(count / 1_000_000, count % 1_000_000 * 1000);
            readings.add(time("microseconds", instant));
        }
    }

    private static Reading time(String unit, Instant instant) {
        return new Reading(unit, instant.toString(), unit + " since 1970, UTC");
    }

    private static void addFloat(List<Reading> readings, String id, String value, boolean plausible, String why) {
        if (plausible) {
            readings.addFirst(new Reading(id, value, why + "; of a usual size"));
        } else {
            readings.add(new Reading(id, value, why));
        }
    }

    private static void addHex(List<Reading> readings, Bytes bytes) {
        readings.add(new Reading("hex", new FieldValue.Raw(bytes).text(), "bytes in file order"));
    }
}

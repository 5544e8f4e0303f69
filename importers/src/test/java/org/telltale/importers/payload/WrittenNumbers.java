package org.telltale.importers.payload;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The numbers that some bytes are, in the ways in which binary formats write them.
final class WrittenNumbers {
    private WrittenNumbers() {}

    /// In decimal; several formats have a head of one byte before, or the number in its low bits.
    static Set<String> of(byte[] bytes) {
        Set<String> found = new HashSet<>();
        if (bytes.length == 0 || bytes.length > 17) {
            return found;
        }
        fixed(bytes, found);
        fixed(reversed(bytes), found);
        varint(bytes, found);
        if (bytes.length > 1) {
            fixed(Arrays.copyOfRange(bytes, 1, bytes.length), found);
        } else {
            for (int low : new int[] {0x0f, 0x1f, 0x7f}) {
                found.add(Integer.toString(bytes[0] & low));
                found.add(Integer.toString(-1 - (bytes[0] & low)));
            }
        }
        return found;
    }

    private static void fixed(byte[] big, Set<String> found) {
        BigInteger unsigned = new BigInteger(1, big);
        found.add(unsigned.toString());
        found.add(new BigInteger(big).toString());
        found.add(unsigned.not().toString());
        ByteBuffer in = ByteBuffer.wrap(big);
        if (big.length == 2) {
            real(Float.float16ToFloat(in.getShort()), found);
        } else if (big.length == 4) {
            real(in.getFloat(), found);
        } else if (big.length == 8) {
            found.add(Double.toString(in.getDouble()));
            found.add(shortest(Double.toString(in.getDouble(0))));
        }
    }

    private static void real(float value, Set<String> found) {
        found.add(Float.toString(value));
        found.add(shortest(Float.toString(value)));
        found.add(Double.toString(value));
    }

    private static String shortest(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    private static void varint(byte[] bytes, Set<String> found) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < bytes.length; i++) {
            value = value.or(BigInteger.valueOf(bytes[i] & 0x7f).shiftLeft(7 * i));
        }
        found.add(value.toString());
        found.add(Long.toString(value.longValue()));
        long bits = value.longValue();
        found.add(Long.toString(bits >>> 1 ^ -(bits & 1)));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            out[i] = bytes[bytes.length - 1 - i];
        }
        return out;
    }
}

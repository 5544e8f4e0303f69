package org.telltale.importers.payload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Writes protobuf by hand, and messages at random that keep to one type a number.
final class Wire {
    private static final int LEVELS = 3;

    private Wire() {}

    static void varint(ByteArrayOutputStream out, int number, long value) {
        raw(out, (long) number << 3);
        raw(out, value);
    }

    static void bytes(ByteArrayOutputStream out, int number, String text) {
        bytes(out, number, text.getBytes(StandardCharsets.UTF_8));
    }

    static void bytes(ByteArrayOutputStream out, int number, byte[] content) {
        raw(out, (long) number << 3 | 2);
        raw(out, content.length);
        out.writeBytes(content);
    }

    static void fixed32(ByteArrayOutputStream out, int number, int bits) {
        raw(out, (long) number << 3 | 5);
        little(out, bits, 4);
    }

    static void fixed64(ByteArrayOutputStream out, int number, long bits) {
        raw(out, (long) number << 3 | 1);
        little(out, bits, 8);
    }

    static void group(ByteArrayOutputStream out, int number, byte[] content) {
        raw(out, (long) number << 3 | 3);
        out.writeBytes(content);
        raw(out, (long) number << 3 | 4);
    }

    static void raw(ByteArrayOutputStream out, long value) {
        long left = value;
        for (; (left & ~0x7fL) != 0; left >>>= 7) {
            out.write((int) left & 0x7f | 0x80);
        }
        out.write((int) left);
    }

    private static void little(ByteArrayOutputStream out, long bits, int count) {
        for (int i = 0; i < count; i++) {
            out.write((int) (bits >>> 8 * i));
        }
    }

    /// A message whose field numbers say what kind each field is.
    static byte[] random(Random random, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = random.nextInt(8) + 1; i > 0; i--) {
            int number = 1 + random.nextInt(level < LEVELS ? 12 : 8);
            switch (number) {
                case 1 -> varint(out, number, random.nextInt(100));
                case 2 -> varint(out, number, random.nextLong());
                case 3 -> fixed32(out, number, Float.floatToIntBits(random.nextFloat() * 1000));
                case 4 -> fixed64(out, number, random.nextLong());
                case 5 -> bytes(out, number, "Hello " + random.nextInt(1000) + " \u00e4\u4f60!");
                case 6 -> bytes(out, number, bits(random));
                case 7 -> fixed64(out, number, Double.doubleToLongBits(random.nextGaussian() * 100));
                case 8 -> fixed32(out, number, random.nextInt());
                case 9 -> group(out, number, random(random, level + 1));
                case 10 -> bytes(out, 1000, random(random, level + 1));
                default -> bytes(out, number, random(random, level + 1));
            }
        }
        return out.toByteArray();
    }

    private static byte[] bits(Random random) {
        byte[] bits = new byte[random.nextInt(20)];
        random.nextBytes(bits);
        return bits;
    }
}

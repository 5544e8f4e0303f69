package org.telltale.views.hex;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Bytes to be found, and what they are: `float32 LE`.
final class Sought {
    private final String name;
    private final byte[] bytes;

    private Sought(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    int length() {
        return bytes.length;
    }

    /// Whether it stands at a place of a window.
    boolean isAt(byte[] window, int at) {
        return at + bytes.length <= window.length
                && window[at] == bytes[0]
                && Arrays.equals(window, at, at + bytes.length, bytes, 0, bytes.length);
    }

    /// All that a text may stand for: bytes in hexadecimal digits, a number in its usual widths and both byte orders, and
    /// the text itself, which alone counts between quotation marks.
    static List<Sought> of(String text) {
        List<Sought> all = new ArrayList<>();
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        String words = quoted ? text.substring(1, text.length() - 1) : text;
        if (words.isEmpty()) {
            return all;
        }
        if (!quoted) {
            String digits = words.replaceAll("(?i)0x|[\\s,:]", "");
            if (digits.matches("([0-9a-fA-F]{2})+")) {
                all.add(new Sought("hex", HexFormat.of().parseHex(digits.toLowerCase(Locale.ROOT))));
            }
            number(words.strip(), all);
        }
        all.add(new Sought("text", words.getBytes(StandardCharsets.UTF_8)));
        all.add(new Sought("UTF-16 LE", words.getBytes(StandardCharsets.UTF_16LE)));
        return all;
    }

    private static void number(String text, List<Sought> all) {
        if (text.matches("-?[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            boolean two = number >= Short.MIN_VALUE && number <= 0xffff;
            boolean four = number >= Integer.MIN_VALUE && number <= 0xffffffffL;
            if (two && Math.abs(number) > 0xff) {
                both("int16", ByteBuffer.allocate(2).putShort((short) number).array(), all);
            }
            if (four) {
                both("int32", ByteBuffer.allocate(4).putInt((int) number).array(), all);
            }
            both("int64", ByteBuffer.allocate(8).putLong(number).array(), all);
            if (number > 0x7f) {
                all.add(new Sought("varint", varint(number)));
            }
        } else if (text.matches("-?[0-9]{1,15}\\.[0-9]{1,15}")) {
            double number = Double.parseDouble(text);
            both("float32", ByteBuffer.allocate(4).putFloat((float) number).array(), all);
            both("float64", ByteBuffer.allocate(8).putDouble(number).array(), all);
        }
    }

    private static void both(String name, byte[] big, List<Sought> all) {
        byte[] little = new byte[big.length];
        for (int i = 0; i < big.length; i++) {
            little[i] = big[big.length - 1 - i];
        }
        all.add(new Sought(name + " LE", little));
        all.add(new Sought(name + " BE", big));
    }

    private static byte[] varint(long number) {
        ByteBuffer out = ByteBuffer.allocate(10);
        long rest = number;
        while (rest > 0x7f) {
            out.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
        return Arrays.copyOf(out.array(), out.position());
    }
}

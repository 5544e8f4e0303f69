package org.telltale.views.hex;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.views.text.Visible;

/// What bytes say when read as numbers, a varint, a time or text: those readings that their number allows.
public final class Interpretations {
    private static final int TEXT_LIMIT = 256;
    private static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2045-01-01T00:00:00Z").getEpochSecond();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<Interpretation> found = new ArrayList<>();
    private final byte[] bytes;

    private Interpretations(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Readings of a span, the likeliest first; none for a span of no bytes. Times are in UTC.
    public static List<Interpretation> of(Bytes bytes, Span span) {
        byte[] head = bytes.toArray(new Span(span.offset(), Math.min(span.length(), TEXT_LIMIT)));
        Interpretations readings = new Interpretations(head);
        if (span.length() > 0) {
            boolean words = readings.isPlain();
            if (words) {
                readings.text(span.length() > TEXT_LIMIT);
            }
            readings.numbers(span.length());
            readings.varint(span.length());
            if (!words) {
                readings.text(span.length() > TEXT_LIMIT);
            }
        }
        return List.copyOf(readings.found);
    }

    /// Printable ASCII from end to end is text before it is anything else.
    private boolean isPlain() {
        for (byte b : bytes) {
            if (b < 0x20 || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private void numbers(long length) {
        if (length == 1) {
            ofOne();
        } else if (length == 2) {
            ofTwo(ByteOrder.LITTLE_ENDIAN, "LE");
            ofTwo(ByteOrder.BIG_ENDIAN, "BE");
        } else if (length == 4) {
            ofFour(ByteOrder.LITTLE_ENDIAN, "LE");
            ofFour(ByteOrder.BIG_ENDIAN, "BE");
        } else if (length == 8) {
            ofEight(ByteOrder.LITTLE_ENDIAN, "LE");
            ofEight(ByteOrder.BIG_ENDIAN, "BE");
        }
    }

    private void ofOne() {
        int value = bytes[0] & 0xff;
        add("uint8", Integer.toString(value));
        add("int8", Byte.toString(bytes[0]));
        String bits = Integer.toBinaryString(0x100 | value);
        add("bits", bits.substring(1, 5) + " " + bits.substring(5));
    }

    private void ofTwo(ByteOrder order, String name) {
        short value = ByteBuffer.wrap(bytes).order(order).getShort();
        add("uint16 " + name, Integer.toString(value & 0xffff));
        add("int16 " + name, Short.toString(value));
    }

    private void ofFour(ByteOrder order, String name) {
        int value = ByteBuffer.wrap(bytes).order(order).getInt();
        add("float32 " + name, text(Float.intBitsToFloat(value)));
        add("uint32 " + name, Integer.toUnsignedString(value));
        add("int32 " + name, Integer.toString(value));
        seconds("seconds " + name, value & 0xffffffffL);
    }

    private void ofEight(ByteOrder order, String name) {
        long value = ByteBuffer.wrap(bytes).order(order).getLong();
        add("float64 " + name, Double.toString(Double.longBitsToDouble(value)).replace('E', 'e'));
        add("uint64 " + name, Long.toUnsignedString(value));
        add("int64 " + name, Long.toString(value));
        millis("milliseconds " + name, value);
    }

    /// A float in its own range of size is shown with all digits of its exact value, as decoders print it.
    private static String text(float value) {
        float size = Math.abs(value);
        return size >= 1e-3f && size < 1e7f
                ? Double.toString(value)
                : Float.toString(value).replace('E', 'e');
    }

    private void varint(long length) {
        OptionalLong value = length > 1 && length <= 10 ? Varint.read(bytes) : OptionalLong.empty();
        value.ifPresent(bits -> {
            add("varint", Long.toUnsignedString(bits));
            add("zigzag", Long.toString(bits >>> 1 ^ -(bits & 1)));
            seconds("varint, seconds", bits);
            millis("varint, milliseconds", bits);
        });
    }

    private void seconds(String name, long value) {
        if (value >= EARLIEST && value < LATEST) {
            add(name, TIME.format(Instant.ofEpochSecond(value)) + " UTC");
        }
    }

    private void millis(String name, long value) {
        if (value / 1000 >= EARLIEST && value / 1000 < LATEST) {
            try {
                add(name, MILLIS.format(Instant.ofEpochMilli(value)) + " UTC");
            } catch (DateTimeException e) {
                throw new IllegalStateException("within range by the check above", e);
            }
        }
    }

    private void text(boolean cut) {
        if (bytes.length < 2 && bytes[0] < 0x20) {
            return;
        }
        try {
            String text = decoded(cut);
            if (text.chars()
                                    .filter(c -> c < 0x20 && c != '\n' && c != '\t' && c != '\r')
                                    .count()
                            * 8
                    <= text.length() + 7) {
                add("text", Visible.of(text) + (cut ? " …" : ""));
            }
        } catch (CharacterCodingException _) {
            wide(cut);
        }
    }

    private String decoded(boolean cut) throws CharacterCodingException {
        int length = bytes.length;
        while (cut && length > bytes.length - 3 && (bytes[length - 1] & 0x80) != 0) {
            length--;
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, length))
                .toString();
    }

    private void wide(boolean cut) {
        if (bytes.length >= 4 && bytes.length % 2 == 0) {
            String text = new String(bytes, StandardCharsets.UTF_16LE);
            if (text.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
                add("UTF-16 LE", text + (cut ? " …" : ""));
            }
        }
    }

    private void add(String name, String text) {
        found.add(new Interpretation(name, text));
    }

    /// Seven bits a byte, the lowest first (protobuf encoding, "Base 128 Varints").
    private static final class Varint {
        /// The value where exactly these bytes are one varint of 64 bits.
        static OptionalLong read(byte[] bytes) {
            BigInteger value = BigInteger.ZERO;
            for (int i = bytes.length - 1; i >= 0; i--) {
                boolean more = (bytes[i] & 0x80) != 0;
                if (more == (i == bytes.length - 1)) {
                    return OptionalLong.empty();
                }
                value = value.shiftLeft(7).or(BigInteger.valueOf(bytes[i] & 0x7f));
            }
            return value.bitLength() <= 64 ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
        }
    }
}

package org.telltale.model.field;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import org.telltale.model.bytes.Bytes;

/// Readings of length-delimited bytes, messages included.
final class ByteReadings {
    private static final int LEAST_C_TEXT = 3;

    private ByteReadings() {}

    static List<Reading> of(String type, Bytes content) {
        byte[] bytes = content.toArray();
        List<Reading> readings = new ArrayList<>();
        boolean message = WireFormat.isMessage(bytes, 0, bytes.length);
        if (message) {
            readings.add(new Reading("message", fields(bytes), "one message to the end"));
        }
        if (CleanText.matches(bytes, 0, bytes.length)) {
            readings.add(new Reading("text", utf8(bytes, bytes.length), "clean UTF-8"));
        } else {
            addTextToNul(readings, bytes);
        }
        Reading hex = new Reading("hex", HexFormat.of().formatHex(bytes), "bytes in file order");
        readings.add(type.equals("message") && message ? readings.size() : 0, hex);
        readings.add(new Reading("base64", Base64.getEncoder().encodeToString(bytes), "bytes in letters"));
        addPackedVarints(readings, bytes);
        addPackedFixed(readings, content);
        return readings;
    }

    /// The number of fields of a message that is whole.
    static String fields(byte[] bytes) {
        int count = 0;
        for (int at = 0; at < bytes.length; count++) {
            int value = WireFormat.skipVarint(bytes, at, bytes.length);
            int type = (int) WireFormat.varint(bytes, at) & 7;
            boolean grouping = type == WireFormat.GROUP || type == WireFormat.GROUP_END;
            at = grouping ? value : WireFormat.skipValue(bytes, value, bytes.length, type);
        }
        return count == 1 ? "1 field" : count + " fields";
    }

    /// Fixed C buffers hold text, a NUL and then whatever was there before.
    private static void addTextToNul(List<Reading> readings, byte[] bytes) {
        int nul = 0;
        while (nul < bytes.length && bytes[nul] != 0) {
            nul++;
        }
        if (nul < bytes.length && nul >= LEAST_C_TEXT && CleanText.fault(bytes, 0, nul) == nul) {
            readings.add(new Reading("c-text", utf8(bytes, nul), "text up to the first NUL"));
        }
    }

    private static String utf8(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static void addPackedVarints(List<Reading> readings, byte[] bytes) {
        StringJoiner list = new StringJoiner(", ");
        int count = 0;
        int at = 0;
        while (at < bytes.length) {
            int next = WireFormat.skipVarint(bytes, at, bytes.length);
            if (next < 0) {
                return;
            }
            list.add(Long.toUnsignedString(WireFormat.varint(bytes, at)));
            count++;
            at = next;
        }
        if (count > 0) {
            readings.add(new Reading("packed-varint", list.toString(), count + " varints to the end"));
        }
    }

    private static void addPackedFixed(List<Reading> readings, Bytes content) {
        if (content.isEmpty() || content.size() % 4 != 0) {
            return;
        }
        StringJoiner numbers = new StringJoiner(", ");
        StringJoiner floats = new StringJoiner(", ");
        for (long at = 0; at < content.size(); at += 4) {
            int bits = (int) NumberReadings.little(content.slice(at, 4));
            numbers.add(Integer.toUnsignedString(bits));
            floats.add(Double.toString(Float.intBitsToFloat(bits)));
        }
        String why = content.size() / 4 + " of 4 bytes";
        readings.add(new Reading("packed-fixed32", numbers.toString(), why));
        readings.add(new Reading("packed-float", floats.toString(), why));
        if (content.size() % 8 == 0) {
            addPackedFixed64(readings, content);
        }
    }

    private static void addPackedFixed64(List<Reading> readings, Bytes content) {
        StringJoiner numbers = new StringJoiner(", ");
        StringJoiner doubles = new StringJoiner(", ");
        for (long at = 0; at < content.size(); at += 8) {
            long bits = NumberReadings.little(content.slice(at, 8));
            numbers.add(Long.toUnsignedString(bits));
            doubles.add(Double.toString(Double.longBitsToDouble(bits)));
        }
        String why = content.size() / 8 + " of 8 bytes";
        readings.add(new Reading("packed-fixed64", numbers.toString(), why));
        readings.add(new Reading("packed-double", doubles.toString(), why));
    }
}

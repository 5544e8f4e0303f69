package org.telltale.model.field;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Readings of characters.
final class TextReadings {
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{8,15}");

    private TextReadings() {}

    static List<Reading> of(String type, String text) {
        List<Reading> readings = new ArrayList<>();
        String trimmed = text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
        String why = trimmed.length() < text.length() ? "clean UTF-8 and a last NUL" : "as written";
        readings.add(new Reading(type.equals("number") ? "number" : "text", trimmed, why));
        if (COUNT.matcher(trimmed).matches()) {
            NumberReadings.addTimes(readings, Long.parseLong(trimmed));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0 && nul < text.length() - 1) {
            readings.add(new Reading("c-text", text.substring(0, nul), "up to the first NUL"));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (WireFormat.isMessage(bytes, 0, bytes.length)) {
            readings.add(new Reading("message", ByteReadings.fields(bytes), "also a full message"));
        }
        readings.add(new Reading("hex", HexFormat.of().formatHex(bytes), "bytes in file order"));
        readings.add(new Reading("base64", Base64.getEncoder().encodeToString(bytes), "bytes in letters"));
        return readings;
    }
}

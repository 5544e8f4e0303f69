package org.telltale.importers.capture.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A point in time written as ISO 8601 or nearly so.
///
/// @param instant to the nanosecond; more digits are cut
/// @param zoned whether the text names a zone; one without is read as UTC
public record TimeText(Instant instant, boolean zoned) {
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,30}))?)?"
                    + " ?([Zz]|UTC|GMT|([+-])(\\d{2}):?(\\d{2})?)?");

    /// Reads a text; empty where it is no time.
    public static Optional<TimeText> read(String text) {
        Matcher m = ISO.matcher(text.strip());
        if (text.length() > 80 || !m.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            int second = Math.min(number(m, 6), 59); // a leap second is not a moment of its own in Instant
            LocalTime time = LocalTime.of(number(m, 4), number(m, 5), second, nanos(m));
            return Optional.of(new TimeText(date.atTime(time).toInstant(zone(m)), m.group(8) != null));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher m, int group) {
        String digits = m.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(Matcher m) {
        String digits = m.group(7);
        return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
    }

    private static ZoneOffset zone(Matcher m) {
        if (m.group(9) == null) {
            return ZoneOffset.UTC;
        }
        int sign = m.group(9).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(m, 10), sign * number(m, 11));
    }
}

package org.telltale.importers.capture.warc;

import java.time.Instant;
import java.util.Optional;
import org.telltale.importers.capture.text.TimeText;

/// Dates of web archives: ISO 8601, or the digits of year to second in UTC.
final class WarcTime {
    private static final String DIGITS = "\\d{14}\\d*";

    private WarcTime() {}

    static Optional<Instant> read(String text) {
        String iso = text.matches(DIGITS)
                ? text.substring(0, 8) + "T" + text.substring(8, 10) + ":" + text.substring(10, 12) + ":"
                        + text.substring(12, 14) + "Z"
                : text;
        return TimeText.read(iso).map(TimeText::instant);
    }
}

package org.telltale.importers.capture.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a time is counted in since 1970 (UTC), or `iso` for a date and time in words.
public enum EpochUnit {
    S(9),
    MS(6),
    US(3),
    NS(0),
    ISO(0);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,25}(\\.\\d{1,25})?([eE]\\+?\\d{1,2})?");
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    private final int nanoDigits;

    EpochUnit(int nanoDigits) {
        this.nanoDigits = nanoDigits;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EpochUnit> of(String id) {
        return Arrays.stream(values()).filter(u -> u.id().equals(id)).findFirst();
    }

    /// The unit in which a written time lies between 1973 and 5138, which is one alone.
    public static Optional<EpochUnit> guess(String text) {
        if (TimeText.read(text).isPresent()) {
            return Optional.of(ISO);
        }
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        int digits = new BigDecimal(text).toBigInteger().abs().toString().length();
        if (digits < 9) {
            return Optional.empty();
        }
        return Optional.of(digits <= 11 ? S : digits <= 14 ? MS : digits <= 17 ? US : NS);
    }

    /// The moment a text names in this unit, to the nanosecond; empty where it names none.
    public Optional<Instant> read(String text) {
        if (this == ISO) {
            return TimeText.read(text).map(TimeText::instant);
        }
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigInteger nanos = new BigDecimal(text)
                .movePointRight(nanoDigits)
                .setScale(0, RoundingMode.DOWN)
                .toBigInteger();
        BigInteger[] parts = nanos.divideAndRemainder(BILLION);
        if (parts[0].bitLength() > 62) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

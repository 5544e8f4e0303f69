package org.telltale.importers.capture.jsonl;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telltale.importers.capture.text.Base64Text;
import org.telltale.importers.capture.text.EpochUnit;
import org.telltale.importers.capture.text.HexText;

/// What the values of one key look like over the first lines.
final class KeyStats {
    private static final int SHORT = 256;
    private static final int SAMPLE = 4096;
    private static final Pattern INTEGER = Pattern.compile("\\d{1,10}");
    private static final Pattern METHOD = Pattern.compile("[A-Z]{3,10}");
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d|0|-1");

    private final Map<Found.Kind, Integer> kinds = new EnumMap<>(Found.Kind.class);
    private final Map<EpochUnit, Integer> units = new HashMap<>();
    private int buffers;
    private int values;
    private int filled;
    private int hex;
    private int base64;
    private long base64Length;
    private int integers;
    private int methods;
    private int statuses;
    private int directions;
    private int paths;

    void add(Found found) {
        kinds.merge(found.kind(), 1, Integer::sum);
        boolean bytes =
                found.kind() == Found.Kind.ARRAY || found.kind() == Found.Kind.OBJECT && BodyBytes.isBuffer(found);
        buffers += bytes ? 1 : 0;
        if (!found.isScalar()) {
            return;
        }
        values++;
        if (found.isEscaped() || found.end() > found.start()) {
            filled++;
        }
        if (found.kind() == Found.Kind.STRING) {
            encodings(found);
        }
        if (found.length() <= SHORT) {
            shortValue(found.text());
        }
    }

    private void encodings(Found found) {
        int length = Math.min(SAMPLE, found.length());
        if (found.isEscaped() || length == 0) {
            return;
        }
        if (HexText.read(found.line(), found.start(), found.start() + length)
                .fault()
                .isEmpty()) {
            hex++;
        }
        boolean whole = found.length() % 4 == 0
                && Base64Text.read(found.line(), found.start(), found.start() + length)
                        .fault()
                        .isEmpty();
        if (whole && length >= 4) {
            base64++;
            base64Length += length;
        }
    }

    private void shortValue(String text) {
        integers += INTEGER.matcher(text).matches() ? 1 : 0;
        methods += METHOD.matcher(text).matches() ? 1 : 0;
        statuses += STATUS.matcher(text).matches() ? 1 : 0;
        directions += Directions.USUAL.side(text).isPresent() ? 1 : 0;
        paths += text.indexOf('/') >= 0 ? 1 : 0;
        EpochUnit.guess(text).ifPresent(unit -> units.merge(unit, 1, Integer::sum));
    }

    int count(Found.Kind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    /// Whether some values are lists of byte numbers.
    boolean holdsBuffers() {
        return buffers > 0;
    }

    boolean hasText() {
        return count(Found.Kind.STRING) > 0;
    }

    /// The encoding that at least three in four of the non-empty strings fit; a word or two that fit base64 by chance
    /// are text.
    PayloadEncoding encoding() {
        if (hex * 4 >= filled * 3) {
            return PayloadEncoding.HEX;
        }
        return base64 * 4 >= filled * 3 && base64Length >= 24 ? PayloadEncoding.BASE64 : PayloadEncoding.TEXT;
    }

    /// The one unit that all values fit.
    Optional<EpochUnit> unit() {
        return units.entrySet().stream()
                .filter(e -> e.getValue() == values)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether the values can stand for a role at all.
    boolean suits(Role role) {
        boolean flat = count(Found.Kind.OBJECT) == 0 && count(Found.Kind.ARRAY) == 0;
        boolean some = values > 0 && flat;
        return switch (role) {
            case PAYLOAD, RESPONSE ->
                values == count(Found.Kind.STRING)
                        && count(Found.Kind.STRING) + count(Found.Kind.ARRAY) + count(Found.Kind.OBJECT) > 0;
            case NUMBER -> some && integers == values;
            case NAME, HOST -> flat && hasText() && values == count(Found.Kind.STRING);
            case TIME -> some && unit().isPresent();
            case DIRECTION -> some && directions == values;
            case METHOD -> some && methods == values;
            case URL -> some && paths == values;
            case STATUS -> some && statuses == values;
            case HEADERS -> count(Found.Kind.OBJECT) + count(Found.Kind.ARRAY) + count(Found.Kind.STRING) > 0;
            case PAIR -> some;
        };
    }
}

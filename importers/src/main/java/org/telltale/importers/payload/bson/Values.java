package org.telltale.importers.payload.bson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.telltale.importers.payload.tree.Floats;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldValue;

/// What scalar values mean.
record Values(Octets in) {
    private static final BigInteger MOST = BigInteger.TEN.pow(34).subtract(BigInteger.ONE);

    /// The bytes of a value without its length, sub-type and last NUL.
    Span span(int type, int at, long length) {
        return switch (type) {
            case 2, 13, 14 -> new Span(at + 4L, length - 5);
            case 5 -> binary(at, length);
            default -> new Span(at, length);
        };
    }

    /// The old kind 2 says its length once more.
    private Span binary(int at, long length) {
        boolean twice = in.at(at + 4L) == 2 && length >= 9 && in.little(at + 5L, 4) == length - 9;
        return twice ? new Span(at + 9L, length - 9) : new Span(at + 5L, length - 5);
    }

    String type(int type, int at, FieldValue content) {
        if (type == 5) {
            return "bytes " + in.at(at + 4L);
        }
        return type == 2 && content instanceof FieldValue.Raw ? "bytes" : Element.name(type);
    }

    /// Whether a text or truth value is none.
    boolean isOdd(int type, int at, long length, FieldValue content) {
        boolean raw = content instanceof FieldValue.Raw;
        return switch (type) {
            case 2, 8, 11, 13, 14 -> raw;
            case 12 -> !in.isUtf8(at + 4L, length - 17);
            default -> false;
        };
    }

    FieldValue of(int type, int at, long length) {
        return switch (type) {
            case 1 -> new FieldValue.Literal(Floats.text(in.little(at, 8), 8));
            case 2, 13, 14 -> text(span(type, at, length));
            case 6, 10 -> new FieldValue.Literal(Element.name(type));
            case 0x7f, 0xff -> new FieldValue.Literal(Element.name(type));
            case 8 -> bool(at);
            case 9 -> date(in.little(at, 8));
            case 11 -> regex(at, length);
            case 16 -> whole32(at);
            case 17 ->
                new FieldValue.Literal(Long.toString(in.little(at + 4L, 4)) + ":" + Long.toString(in.little(at, 4)));
            case 18 -> number(in.little(at, 8));
            case 0x13 -> new FieldValue.Literal(decimal(in.little(at + 8L, 8), in.little(at, 8)));
            default -> new FieldValue.Raw(in.bytes().slice(span(type, at, length)));
        };
    }

    private FieldValue text(Span span) {
        Bytes content = in.bytes().slice(span);
        return in.isUtf8(span.offset(), span.length()) ? new FieldValue.Utf8(content) : new FieldValue.Raw(content);
    }

    private FieldValue bool(int at) {
        return switch (in.at(at)) {
            case 0 -> new FieldValue.Literal("false");
            case 1 -> new FieldValue.Literal("true");
            default -> new FieldValue.Raw(in.bytes().slice(at, 1));
        };
    }

    private static FieldValue date(long millis) {
        return new FieldValue.Literal(Instant.ofEpochMilli(millis).toString());
    }

    private FieldValue whole32(int at) {
        int value = (int) in.little(at, 4);
        return number(value);
    }

    private static FieldValue number(long value) {
        return value >= 0 ? new FieldValue.Whole(value) : new FieldValue.Literal(Long.toString(value));
    }

    private FieldValue regex(int at, long length) {
        int nul = in.find(0, at, at + length);
        boolean text = in.isUtf8(at, length);
        return text
                ? new FieldValue.Literal(
                        "/" + in.text(at, nul - (long) at) + "/" + in.text(nul + 1L, at + length - nul - 2))
                : new FieldValue.Raw(in.bytes().slice(at, length));
    }

    /// IEEE 754-2008 decimal128 in the binary integer encoding.
    private static String decimal(long high, long low) {
        String sign = high < 0 ? "-" : "";
        int combination = (int) (high >>> 58) & 31;
        if (combination >= 30) {
            return combination == 31 ? "NaN" : sign + "Infinity";
        }
        boolean large = combination >= 24;
        int exponent = (int) (large ? high >>> 47 : high >>> 49) & 0x3fff;
        BigInteger digits = large
                ? BigInteger.ZERO
                : BigInteger.valueOf(high & 0x1ffffffffffffL)
                        .shiftLeft(64)
                        .or(new BigInteger(Long.toUnsignedString(low)));
        BigInteger valid = digits.compareTo(MOST) > 0 ? BigInteger.ZERO : digits;
        return sign + new BigDecimal(valid, 6176 - exponent);
    }
}

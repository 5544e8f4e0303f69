package org.telltale.importers.payload.plist;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.telltale.importers.payload.tree.Floats;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldValue;

/// One object: its marker, and where its content stands.
///
/// @param marker the high half of the first byte; -1 where the object does not fit
/// @param count the low half, or the count that follows it
/// @param at its first byte
/// @param value the first byte of its content
/// @param end the offset after it
record PlistObject(int marker, long count, long at, long value, long end) {
    private static final long SECONDS_TO_2001 = 978_307_200;

    static PlistObject at(Objects all, int offset) {
        Octets in = all.in();
        int first = offset < 0 ? -1 : in.at(offset);
        PlistObject bad = new PlistObject(-1, 0, Math.max(0, offset), Math.max(0, offset), Math.max(0, offset));
        if (first < 0) {
            return bad;
        }
        int marker = first >> 4;
        long count = first & 15;
        long value = offset + 1L;
        if (count == 15 && marker >= 4 && marker != 8) {
            int width = in.at(value) >> 4 == 1 ? 1 << (in.at(value) & 15) : 99;
            if (width > 8 || !in.has(value + 1, width)) {
                return bad;
            }
            count = in.big(value + 1, width);
            value += 1 + width;
        }
        long length = length(marker, count, all.refBytes());
        boolean fits = length >= 0 && count >= 0 && in.has(value, length) && value + length <= all.table();
        return fits ? new PlistObject(marker, count, offset, value, value + length) : bad;
    }

    private static long length(int marker, long count, int refBytes) {
        if (count > Integer.MAX_VALUE) {
            return -1;
        }
        return switch (marker) {
            case 0 -> 0;
            case 1 -> count <= 4 ? 1L << count : -1;
            case 2 -> count == 2 || count == 3 ? 1L << count : -1;
            case 3 -> count == 3 ? 8 : -1;
            case 4, 5, 7 -> count;
            case 6 -> count * 2;
            case 8 -> count + 1;
            case 10, 11, 12 -> count * refBytes;
            case 13 -> count * 2 * refBytes;
            default -> -1;
        };
    }

    boolean isContainer() {
        return marker >= 10;
    }

    boolean isUid() {
        return marker == 8;
    }

    boolean isText() {
        return marker == 5 || marker == 6 || marker == 7;
    }

    long length() {
        return end - value;
    }

    String type() {
        return switch (marker) {
            case 0 -> count == 8 || count == 9 ? "boolean" : "null";
            case 1, 2 -> "number";
            case 3 -> "date";
            case 4 -> "data";
            case 5, 6, 7 -> "text";
            case 8 -> "uid";
            case 10 -> "array";
            case 11, 12 -> "set";
            default -> "dict";
        };
    }

    FieldValue content(Octets in) {
        Bytes bytes = in.bytes().slice(value, length());
        return switch (marker) {
            case 0 -> new FieldValue.Literal(count == 8 ? "false" : count == 9 ? "true" : "null");
            case 1 -> whole(in, bytes);
            case 2 -> new FieldValue.Literal(Floats.text(in.big(value, (int) length()), (int) length()));
            case 3 -> date(Double.longBitsToDouble(in.big(value, 8)));
            case 5, 7 -> in.isUtf8(value, length()) ? new FieldValue.Utf8(bytes) : new FieldValue.Raw(bytes);
            case 6 -> new FieldValue.Literal(new String(bytes.toArray(), StandardCharsets.UTF_16BE));
            case 8 -> new FieldValue.Literal(new BigInteger(1, bytes.toArray()).toString());
            default -> new FieldValue.Raw(bytes);
        };
    }

    /// Eight bytes are signed, fewer are not; sixteen hold what exceeds the signed range.
    private FieldValue whole(Octets in, Bytes bytes) {
        if (length() > 8) {
            return new FieldValue.Literal(new BigInteger(bytes.toArray()).toString());
        }
        long bits = in.big(value, (int) length());
        return bits >= 0 ? new FieldValue.Whole(bits) : new FieldValue.Literal(Long.toString(bits));
    }

    /// A date keeps its number where it is no usual time, or not one of full milliseconds.
    private static FieldValue date(double seconds) {
        double millis = seconds * 1000;
        boolean usual = millis == Math.rint(millis) && Math.abs(seconds) < 1e11;
        return new FieldValue.Literal(
                usual
                        ? Instant.ofEpochMilli((long) millis + SECONDS_TO_2001 * 1000)
                                .toString()
                        : seconds + " s since 2001");
    }
}

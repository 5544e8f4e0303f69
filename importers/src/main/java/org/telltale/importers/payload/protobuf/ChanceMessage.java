package org.telltale.importers.payload.protobuf;

import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.WireFormat;

/// How unlikely it is that random bytes make this message: the bits of evidence in its tags, lengths and texts.
///
/// A random byte is a tag of a low number in 60 of 256 cases, ends or goes on with a varint in half of them, and is the
/// one right length in few.
final class ChanceMessage {
    private static final double TAG = 2.1;
    private static final double LONG_TAG = 1;
    private static final double TEXT_BYTE = 1.4;
    private static final double ODD = -6;
    private static final int COMMON_FIELD = 2047;
    private static final int SHORT_FIELD = 15;
    private static final int LEVELS = 6;

    private final byte[] array;

    private ChanceMessage(byte[] array) {
        this.array = array;
    }

    /// Whether a message of these bytes carries enough evidence for the place it stands in.
    static boolean isUnlikely(ArrayBytes message, Origin origin) {
        int end = message.start() + message.length();
        if (isText(message.array(), message.start(), end)) {
            return false;
        }
        double wanted = origin == Origin.BODY ? Math.min(10, message.length()) : 20;
        return new ChanceMessage(message.array()).bits(message.start(), end, wanted, 0) >= wanted;
    }

    /// Whether it is clean text that does not begin as a message of text begins: by a low field, whose tag is a tab or the
    /// end of a line.
    private static boolean isText(byte[] array, int start, int end) {
        return start < end && array[start] >= ' ' && CleanText.matches(array, start, end);
    }

    /// Bits of a message that is whole; stops counting when far more than wanted are there.
    private double bits(int start, int end, double wanted, int level) {
        double bits = 0;
        int at = start;
        while (at < end && bits < 4 * wanted) {
            long tag = WireFormat.varint(array, at);
            int value = WireFormat.skipVarint(array, at, end);
            bits += tagBits(WireFormat.fieldNumber(tag), value - at);
            int type = (int) tag & 7;
            boolean grouping = type == WireFormat.GROUP || type == WireFormat.GROUP_END;
            int next = grouping ? value : WireFormat.skipValue(array, value, end, type);
            bits += switch (type) {
                case WireFormat.VARINT -> varintBits(value, next);
                case WireFormat.LEN -> lengthBits(value, next, end, wanted, level);
                default -> 0;
            };
            at = next;
        }
        return bits;
    }

    private static double tagBits(int number, int length) {
        boolean minimal = number <= SHORT_FIELD ? length == 1 : number > COMMON_FIELD || length == 2;
        if (!minimal || number > COMMON_FIELD) {
            return ODD;
        }
        return number <= SHORT_FIELD ? TAG : LONG_TAG;
    }

    private double varintBits(int start, int end) {
        boolean minimal = end - start == 1 || array[end - 1] != 0;
        return minimal ? Math.min(5, end - start) : ODD;
    }

    private double lengthBits(int at, int next, int end, double wanted, int level) {
        int start = WireFormat.skipVarint(array, at, end);
        double length = Math.max(0, Integer.numberOfLeadingZeros(end - start + 1) - 23.5);
        if (CleanText.matches(array, start, next)) {
            return length + TEXT_BYTE * (next - start);
        }
        boolean message = level < LEVELS && WireFormat.isMessage(array, start, next);
        return length + (message ? Math.max(0, bits(start, next, wanted, level + 1)) : 0);
    }
}

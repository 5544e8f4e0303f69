package org.telltale.model.field;

import java.util.Arrays;

/// The rules of the protobuf wire format, <https://protobuf.dev/programming-guides/encoding/>, on plain arrays.
public final class WireFormat {
    public static final int VARINT = 0;
    public static final int FIXED64 = 1;
    public static final int LEN = 2;
    public static final int GROUP = 3;
    public static final int GROUP_END = 4;
    public static final int FIXED32 = 5;

    /// The highest field number.
    public static final int MAX_FIELD = (1 << 29) - 1;

    private static final int MAX_GROUPS = 64;
    private static final int[] NO_GROUPS = {};

    private WireFormat() {}

    /// Whether all bytes are the fields of one message: at least one, numbers in range, every length inside, groups
    /// closed and at most 64 deep. What length-delimited fields hold is not looked at.
    public static boolean isMessage(byte[] array, int start, int end) {
        return highestField(array, start, end) > 0;
    }

    /// The highest field number of such a message, or 0 where the bytes are none.
    public static int highestField(byte[] array, int start, int end) {
        int highest = 0;
        int at = start;
        int open = 0;
        int[] groups = NO_GROUPS;
        while (at < end) {
            int afterTag = skipVarint(array, at, end);
            long tag = afterTag < 0 ? 0 : varint(array, at);
            int number = fieldNumber(tag);
            if (number == 0) {
                return 0;
            }
            highest = Math.max(highest, number);
            int type = (int) tag & 7;
            if (type < GROUP || type > GROUP_END) {
                at = skipValue(array, afterTag, end, type);
                if (at < 0) {
                    return 0;
                }
            } else if (type == GROUP) {
                if (open == MAX_GROUPS) {
                    return 0;
                }
                groups = open == groups.length ? Arrays.copyOf(groups, open + 4) : groups;
                groups[open++] = number;
                at = afterTag;
            } else {
                if (open == 0 || groups[--open] != number) {
                    return 0;
                }
                at = afterTag;
            }
        }
        return open == 0 ? highest : 0;
    }

    /// The number of a tag, or 0 when it is out of range.
    public static int fieldNumber(long tag) {
        long number = tag >>> 3;
        return number > MAX_FIELD ? 0 : (int) number;
    }

    /// The position after a value of a wire type other than groups, or -1 when it does not fit.
    public static int skipValue(byte[] array, int at, int end, int type) {
        return switch (type) {
            case VARINT -> skipVarint(array, at, end);
            case FIXED64 -> end - at >= 8 ? at + 8 : -1;
            case FIXED32 -> end - at >= 4 ? at + 4 : -1;
            case LEN -> {
                if (at < end && array[at] >= 0) {
                    int next = at + 1;
                    yield array[at] > end - next ? -1 : next + array[at];
                }
                int after = skipVarint(array, at, end);
                long length = after < 0 ? -1 : varint(array, at);
                yield length < 0 || length > end - after ? -1 : after + (int) length;
            }
            default -> -1;
        };
    }

    /// The position after a varint of at most 10 bytes and 64 bits, or -1.
    public static int skipVarint(byte[] array, int at, int end) {
        if (at < end && array[at] >= 0) {
            return at + 1;
        }
        int limit = Math.min(end, at + 10);
        for (int i = at; i < limit; i++) {
            if (array[i] >= 0) {
                return i - at < 9 || array[i] <= 1 ? i + 1 : -1;
            }
        }
        return -1;
    }

    /// The value of a varint that [#skipVarint] found whole.
    public static long varint(byte[] array, int at) {
        byte b = array[at];
        if (b >= 0) {
            return b;
        }
        long value = b & 0x7f;
        for (int shift = 7; ; shift += 7) {
            b = array[++at];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}

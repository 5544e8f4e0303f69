package org.telltale.importers.payload.asn1;

import org.telltale.importers.payload.tree.Octets;

/// The identifier and length of an element.
///
/// @param kind 0 universal, 1 application, 2 context-specific, 3 private
/// @param constructed whether elements are inside
/// @param number the tag number
/// @param value the first byte of the content
/// @param length bytes of the content; [#OPEN] where an end mark closes it
record Tag(int kind, boolean constructed, long number, int value, long length) {
    static final long OPEN = -2;
    private static final Tag BAD = new Tag(0, false, 0, 0, -1);
    private static final int MOST_NUMBER_BYTES = 4;

    /// The element there; not good where it is cut or longer than up to `end`.
    static Tag at(Octets in, int at, int end) {
        int first = in.at(at);
        int next = at + 1;
        long number = first & 31;
        if (number == 31) {
            number = 0;
            int limit = next + MOST_NUMBER_BYTES;
            do {
                number = number << 7 | in.at(next) & 127;
            } while (next < limit && in.at(next++) >= 128);
        }
        int size = in.at(next);
        int width = size > 128 ? size - 128 : 0;
        boolean constructed = (first & 32) != 0;
        if (size == 128 && constructed) {
            return new Tag(first >> 6, true, number, next + 1, OPEN);
        }
        if (first < 0 || size < 0 || size == 128 || width > 4 || !in.has(next + 1L, width)) {
            return BAD;
        }
        long length = width > 0 ? in.big(next + 1L, width) : size;
        int value = next + 1 + width;
        return length <= (long) end - value ? new Tag(first >> 6, constructed, number, value, length) : BAD;
    }

    boolean isGood() {
        return length >= 0 || isOpen();
    }

    boolean isOpen() {
        return length == OPEN;
    }

    /// The offset after it; of no meaning where it [#isOpen].
    long end() {
        return value + length;
    }

    String type() {
        if (kind != 0) {
            return switch (kind) {
                case 1 -> "application " + number;
                case 2 -> "context " + number;
                default -> "private " + number;
            };
        }
        return switch ((int) number) {
            case 1 -> "boolean";
            case 2 -> "number";
            case 3 -> "bit string";
            case 4 -> "octet string";
            case 5 -> "null";
            case 6 -> "object identifier";
            case 10 -> "enumerated";
            case 16 -> "sequence";
            case 17 -> "set";
            case 12, 18, 19, 20, 22, 25, 26, 27, 28, 30 -> "text";
            case 23, 24 -> "time";
            default -> "universal " + number;
        };
    }
}

package org.telltale.importers.payload.bson;

import org.telltale.importers.payload.tree.Octets;

/// The types of elements and the lengths of their values.
final class Element {
    static final int DOCUMENT = 3;
    static final int ARRAY = 4;
    static final int BINARY = 5;
    static final int CODE_WITH_SCOPE = 15;

    private Element() {}

    static boolean isType(int type) {
        return type >= 1 && type <= 0x13 || type == 0x7f || type == 0xff;
    }

    static String name(int type) {
        return switch (type) {
            case 1, 16, 18 -> "number";
            case 2 -> "text";
            case DOCUMENT -> "document";
            case ARRAY -> "array";
            case BINARY -> "bytes";
            case 6 -> "undefined";
            case 7 -> "object id";
            case 8 -> "boolean";
            case 9 -> "date";
            case 10 -> "null";
            case 11 -> "regex";
            case 12 -> "pointer";
            case 13 -> "code";
            case 14 -> "symbol";
            case CODE_WITH_SCOPE -> "code with scope";
            case 17 -> "timestamp";
            case 0x13 -> "decimal";
            case 0x7f -> "max key";
            default -> "min key";
        };
    }

    /// Bytes of a value that begins there, without what is inside documents; -1 where it is cut or lies.
    static long length(Octets in, int type, int at, int end) {
        return switch (type) {
            case 6, 10, 0x7f, 0xff -> 0;
            case 8 -> 1;
            case 16 -> 4;
            case 1, 9, 17, 18 -> 8;
            case 7 -> 12;
            case 0x13 -> 16;
            case 2, 13, 14 -> string(in, at, end);
            case BINARY -> binary(in, at, end);
            case 11 -> regex(in, at, end);
            case 12 -> pointer(in, at, end);
            default -> -1;
        };
    }

    /// Bytes of a string with its length and its last NUL.
    static long string(Octets in, int at, int end) {
        if (end - at < 5) {
            return -1;
        }
        long length = in.little(at, 4);
        return length >= 1 && length <= end - at - 4 && in.at(at + 4 + length - 1) == 0 ? 4 + length : -1;
    }

    private static long binary(Octets in, int at, int end) {
        if (end - at < 5) {
            return -1;
        }
        long length = in.little(at, 4);
        if (length < 0 || length > end - at - 5) {
            return -1;
        }
        boolean twice = in.at(at + 4L) == 2;
        return twice && (length < 4 || in.little(at + 5L, 4) != length - 4) ? -1 : 5 + length;
    }

    private static long regex(Octets in, int at, int end) {
        int pattern = in.find(0, at, end);
        int options = pattern < 0 ? -1 : in.find(0, pattern + 1L, end);
        return options < 0 ? -1 : options + 1L - at;
    }

    private static long pointer(Octets in, int at, int end) {
        long string = string(in, at, end);
        return string < 0 ? -1 : string + 12;
    }
}

package org.telltale.importers.payload.msgpack;

import org.telltale.importers.payload.tree.Octets;

/// The first bytes of a value, which say its kind and length.
///
/// @param kind what it is
/// @param length bytes of the content, or the number of members
/// @param end the offset of the content
record Head(Kind kind, long length, long end) {
    enum Kind {
        NUMBER,
        SIGNED,
        FLOAT,
        TEXT,
        BYTES,
        EXTENSION,
        ARRAY,
        MAP,
        WORD,
        BAD
    }

    static Head at(Octets in, int at) {
        int first = in.at(at);
        if (first < 0 || first == 0xc1) {
            return new Head(Kind.BAD, 0, at);
        }
        if (first < 0x80 || first >= 0xe0) {
            return new Head(first < 0x80 ? Kind.NUMBER : Kind.SIGNED, 1, at);
        }
        if (first < 0xc0) {
            Kind kind = first < 0x90 ? Kind.MAP : first < 0xa0 ? Kind.ARRAY : Kind.TEXT;
            return new Head(kind, first < 0xa0 ? first & 15 : first & 31, at + 1L);
        }
        return switch (first) {
            case 0xc0, 0xc2, 0xc3 -> new Head(Kind.WORD, 1, at);
            case 0xca, 0xcb -> new Head(Kind.FLOAT, 4L << (first - 0xca), at + 1L);
            case 0xcc, 0xcd, 0xce, 0xcf -> new Head(Kind.NUMBER, 1L << (first - 0xcc), at + 1L);
            case 0xd0, 0xd1, 0xd2, 0xd3 -> new Head(Kind.SIGNED, 1L << (first - 0xd0), at + 1L);
            case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> new Head(Kind.EXTENSION, 1L << (first - 0xd4), at + 1L);
            case 0xc4, 0xc5, 0xc6 -> counted(in, Kind.BYTES, at, 1 << (first - 0xc4));
            case 0xc7, 0xc8, 0xc9 -> counted(in, Kind.EXTENSION, at, 1 << (first - 0xc7));
            case 0xd9, 0xda, 0xdb -> counted(in, Kind.TEXT, at, 1 << (first - 0xd9));
            case 0xdc, 0xdd -> counted(in, Kind.ARRAY, at, 2 << (first - 0xdc));
            default -> counted(in, Kind.MAP, at, 2 << (first - 0xde));
        };
    }

    private static Head counted(Octets in, Kind kind, int at, int width) {
        return in.has(at + 1L, width)
                ? new Head(kind, in.big(at + 1L, width), at + 1L + width)
                : new Head(Kind.BAD, 0, at);
    }

    boolean isContainer() {
        return kind == Kind.ARRAY || kind == Kind.MAP;
    }

    /// The offset after a value that is no container; an extension's type byte is part of it.
    long after() {
        return end + length + (kind == Kind.EXTENSION ? 1 : 0);
    }
}

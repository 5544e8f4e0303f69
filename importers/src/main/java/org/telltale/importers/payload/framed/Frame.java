package org.telltale.importers.payload.framed;

/// The prefix of a frame: a byte of flags and a big-endian length.
final class Frame {
    static final int PREFIX = 5;
    static final int COMPRESSED = 1;
    static final int TRAILERS = 0x80;

    private Frame() {}

    static boolean isFlag(int flags) {
        return flags >= 0 && (flags & ~(COMPRESSED | TRAILERS)) == 0;
    }
}

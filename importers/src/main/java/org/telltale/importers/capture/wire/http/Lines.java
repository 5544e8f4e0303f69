package org.telltale.importers.capture.wire.http;

import org.telltale.importers.capture.wire.packet.Slice;

/// Ends of lines and heads; LF alone counts too.
final class Lines {
    private Lines() {}

    /// The position behind the first line feed, or -1.
    static int endOfLine(Slice bytes) {
        return endOfLine(bytes, 0);
    }

    private static int endOfLine(Slice bytes, int from) {
        byte[] array = bytes.array();
        for (int i = bytes.start() + from; i < bytes.start() + bytes.length(); i++) {
            if (array[i] == '\n') {
                return i - bytes.start() + 1;
            }
        }
        return -1;
    }

    /// The position behind the last line feed, or 0.
    static int endOfLastLine(Slice bytes) {
        int end = bytes.length();
        while (end > 0 && bytes.u8(end - 1) != '\n') {
            end--;
        }
        return end;
    }

    /// The position behind the first empty line, or -1.
    static int endOfHead(Slice bytes) {
        int at = endOfLine(bytes, 0);
        while (at >= 0) {
            int next = endOfLine(bytes, at);
            if (next == at + 1 || next == at + 2 && bytes.u8(at) == '\r') {
                return next;
            }
            at = next;
        }
        return -1;
    }
}

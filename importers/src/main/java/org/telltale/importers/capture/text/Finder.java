package org.telltale.importers.capture.text;

import java.nio.charset.StandardCharsets;
import org.telltale.model.bytes.Bytes;

/// Finds a short text in bytes of any size.
public final class Finder {
    private static final int CHUNK = 1 << 16;

    private final Bytes bytes;

    public Finder(Bytes bytes) {
        this.bytes = bytes;
    }

    /// The offset of the first place at or behind `from` where an ASCII text stands whole before `to`, or -1.
    public long find(String ascii, long from, long to) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        byte[] chunk = new byte[Math.clamp(to - from, 0, CHUNK)];
        for (long start = from; start + wanted.length <= to; start += CHUNK - wanted.length + 1) {
            int length = (int) Math.min(chunk.length, to - start);
            bytes.read(start, chunk, 0, length);
            for (int i = 0; i + wanted.length <= length; i++) {
                if (chunk[i] == wanted[0] && stands(wanted, chunk, i)) {
                    return start + i;
                }
            }
        }
        return -1;
    }

    private static boolean stands(byte[] wanted, byte[] chunk, int at) {
        for (int i = 1; i < wanted.length; i++) {
            if (chunk[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}

package org.telltale.importers.capture.archive;

import java.nio.charset.Charset;
import org.telltale.model.bytes.Bytes;

/// Little-endian numbers in bytes that may end anywhere; beyond their end all is zero.
record LittleView(Bytes bytes) {
    boolean has(long at, long count) {
        return at >= 0 && count >= 0 && at <= bytes.size() - count;
    }

    int u8(long at) {
        return has(at, 1) ? bytes.at(at) & 0xff : 0;
    }

    int u16(long at) {
        return u8(at) | u8(at + 1) << 8;
    }

    long u32(long at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    long u64(long at) {
        return u32(at) | u32(at + 4) << 32;
    }

    String text(long at, int count, Charset charset) {
        return has(at, count) ? new String(bytes.toArray(new org.telltale.model.bytes.Span(at, count)), charset) : "";
    }

    /// The first place of a number of four bytes in `[from, to)`, or -1.
    long find(long number, long from, long to) {
        byte[] chunk = new byte[1 << 16];
        for (long start = Math.max(0, from); start + 4 <= Math.min(to, bytes.size()); start += chunk.length - 3L) {
            int length = (int) Math.min(chunk.length, Math.min(to, bytes.size()) - start);
            bytes.read(start, chunk, 0, length);
            for (int i = 0; i + 4 <= length; i++) {
                boolean here = chunk[i] == (byte) number
                        && chunk[i + 1] == (byte) (number >> 8)
                        && chunk[i + 2] == (byte) (number >> 16)
                        && chunk[i + 3] == (byte) (number >> 24);
                if (here) {
                    return start + i;
                }
            }
        }
        return -1;
    }
}

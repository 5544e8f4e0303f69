package org.telltale.views.hex;

import org.telltale.model.bytes.Bytes;

/// How evenly bytes are spread over their 256 values, in bits a byte: text has about 4, what is encrypted or well
/// compressed nears 8.
public final class Entropy {
    private static final int CHUNK = 1 << 16;
    private static final long LIMIT = 1 << 20;

    private Entropy() {}

    /// Shannon's entropy of the first 1 MiB; 0 for no bytes.
    public static double of(Bytes bytes) {
        long size = Math.min(LIMIT, bytes.size());
        long[] counts = new long[256];
        byte[] chunk = new byte[(int) Math.min(CHUNK, size)];
        for (long at = 0; at < size; at += chunk.length) {
            int length = (int) Math.min(chunk.length, size - at);
            bytes.read(at, chunk, 0, length);
            for (int i = 0; i < length; i++) {
                counts[chunk[i] & 0xff]++;
            }
        }
        double bits = 0;
        for (long count : counts) {
            double share = (double) count / Math.max(1, size);
            bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}

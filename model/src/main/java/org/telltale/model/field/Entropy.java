package org.telltale.model.field;

import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;

/// Shannon entropy of the byte values of some bytes: near 8 bits a byte for encrypted or compressed ones, at most
/// log2(n) for n bytes.
public final class Entropy {
    private Entropy() {}

    /// Bits a byte, 0 to 8; 0 for no bytes.
    public static double of(Bytes bytes) {
        ArrayBytes here = ArrayBytes.of(bytes);
        int[] counts = new int[256];
        for (int i = 0; i < here.length(); i++) {
            counts[here.array()[here.start() + i] & 0xff]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / here.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    /// `entropy 7.24 bits a byte`, as opaque nodes say it.
    public static String words(Bytes bytes) {
        long hundredths = Math.round(of(bytes) * 100);
        return "entropy " + hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + " bits a byte";
    }
}

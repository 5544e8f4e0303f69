package org.telltale.model.field;

import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;

/// Shannon entropy of the byte values of some bytes: near 8 bits a byte for encrypted or compressed ones, at most
/// log2(n) for n bytes.
public final class Entropy {
    private static final double[] TERMS = new double[256];

    static {
        for (int count = 1; count < TERMS.length; count++) {
            TERMS[count] = count * log2(count);
        }
    }

    private Entropy() {}

    /// Bits a byte, 0 to 8; 0 for no bytes.
    public static double of(Bytes bytes) {
        ArrayBytes here = ArrayBytes.of(bytes);
        byte[] array = here.array();
        int[] counts = new int[256];
        int end = here.start() + here.length();
        for (int i = here.start(); i < end; i++) {
            counts[array[i] & 0xff]++;
        }
        // log2(n) - sum(c log2 c) / n, with the logarithms of the usual counts at hand
        double sum = 0;
        for (int count : counts) {
            if (count > 0) {
                sum += count < TERMS.length ? TERMS[count] : count * log2(count);
            }
        }
        return here.length() == 0 ? 0 : Math.max(0, log2(here.length()) - sum / here.length());
    }

    private static double log2(int number) {
        return Math.log(number) / Math.log(2);
    }

    /// `entropy 7.24 bits a byte`, as opaque nodes say it.
    public static String words(Bytes bytes) {
        long hundredths = Math.round(of(bytes) * 100);
        return "entropy " + hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + " bits a byte";
    }
}

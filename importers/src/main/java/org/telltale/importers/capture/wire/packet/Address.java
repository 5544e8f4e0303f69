package org.telltale.importers.capture.wire.packet;

import java.util.Arrays;

/// An IPv4 or IPv6 address; equal by value.
public final class Address {
    private final byte[] bytes;
    private final int hash;

    /// @param slice 4 or 16 bytes
    public Address(Slice slice) {
        bytes = slice.toArray();
        hash = Arrays.hashCode(bytes);
    }

    public boolean isSix() {
        return bytes.length == 16;
    }

    /// Multicast or the IPv4 broadcast address.
    public boolean isGroup() {
        return isSix() ? bytes[0] == -1 : bytes.length == 4 && (bytes[0] & 0xf0) >= 0xe0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /// Dotted decimal, or the shortest form of RFC 5952.
    @Override
    public String toString() {
        if (!isSix()) {
            StringBuilder out = new StringBuilder();
            for (byte b : bytes) {
                out.append(out.isEmpty() ? "" : ".").append(b & 0xff);
            }
            return out.toString();
        }
        int[] run = longestRun();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (run[1] > 1 && i == run[0]) {
                out.append("::");
                i += run[1] - 1;
            } else {
                boolean first = out.isEmpty() || out.charAt(out.length() - 1) == ':';
                out.append(first ? "" : ":").append(Integer.toHexString(group(i)));
            }
        }
        return out.toString();
    }

    private int group(int index) {
        return (bytes[index * 2] & 0xff) << 8 | bytes[index * 2 + 1] & 0xff;
    }

    private int[] longestRun() {
        int[] best = {0, 0};
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && group(end) == 0) {
                end++;
            }
            if (end - i > best[1]) {
                best = new int[] {i, end - i};
            }
            i = Math.max(i, end - 1);
        }
        return best;
    }
}

package org.telltale.importers.capture.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;

/// A tar header: a block of 512 bytes with its checksum.
///
/// @param type `0` a file, `5` a folder, `x` notes on the next entry, …
record TarHeader(String name, long size, char type) {
    static final int BLOCK = 512;

    private static final int CHECKSUM = 148;

    /// Empty where the checksum does not fit.
    static Optional<TarHeader> read(Bytes bytes, long at) {
        if (at < 0 || at > bytes.size() - BLOCK) {
            return Optional.empty();
        }
        byte[] block = new byte[BLOCK];
        bytes.read(at, block, 0, BLOCK);
        if (block[0] == 0 || sum(block) != number(block, CHECKSUM, 8)) {
            return Optional.empty();
        }
        String name = text(block, 0, 100);
        String prefix = text(block, 257, 5).equals("ustar") && block[262] == 0 ? text(block, 345, 155) : "";
        return Optional.of(new TarHeader(
                prefix.isEmpty() ? name : prefix + "/" + name, number(block, 124, 12), (char) (block[156] & 0xff)));
    }

    private static long sum(byte[] block) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : block[i] & 0xff;
        }
        return sum;
    }

    /// Octal digits, or a big-endian number behind a set first bit.
    private static long number(byte[] block, int from, int length) {
        long value = 0;
        if ((block[from] & 0x80) != 0) {
            for (int i = from + length - 8; i < from + length; i++) {
                value = value << 8 | block[i] & 0xff;
            }
            return Math.clamp(value, 0L, Long.MAX_VALUE >> 2);
        }
        for (int i = from; i < from + length; i++) {
            boolean digit = block[i] >= '0' && block[i] <= '7';
            if (digit) {
                value = value << 3 | block[i] - '0';
            }
        }
        return value;
    }

    private static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }
}

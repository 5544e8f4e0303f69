package org.telltale.model.doubt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Entropy;

/// What opaque bytes are, where all instances have one length.
final class BytesTally {
    private static final int MOST_VALUES = 4096;
    private static final Set<Long> DIGESTS = Set.of(16L, 20L, 28L, 32L, 48L, 64L);

    private final Set<Bytes> values = new HashSet<>();
    private int count;
    private long length = -1;
    private boolean oneLength = true;
    private int addresses;
    private double entropy;

    void see(Bytes value) {
        count++;
        oneLength &= length < 0 || length == value.size();
        length = value.size();
        addresses += isAddress(value) ? 1 : 0;
        entropy += value.size() < 2
                ? 0
                : Entropy.of(value) / (Math.log((double) Math.min(256, value.size())) / Math.log(2));
        if (values.size() < MOST_VALUES) {
            values.add(value);
        }
    }

    /// Four bytes that no reserved block of addresses begins with, or sixteen of a global, local or link-local network.
    private static boolean isAddress(Bytes value) {
        int first = value.isEmpty() ? 0 : value.at(0) & 0xff;
        boolean four = value.size() == 4 && first > 0 && first < 224 && first != 127;
        boolean sixteen = value.size() == 16
                && (first >> 5 == 1 || first == 0xfd || first == 0xfe && (value.at(1) & 0xc0) == 0x80);
        return four || sixteen;
    }

    List<Ranked> ranked() {
        List<Ranked> readings = new ArrayList<>();
        if (count == 0) {
            return readings;
        }
        double random = entropy / count;
        if (oneLength && DIGESTS.contains(length) && random > 0.85) {
            boolean changes = values.size() * 10L >= count * 9L && count > 1;
            readings.add(new Ranked(
                    changes ? "random" : "hash",
                    0.5,
                    NumberTally.words(
                            "# bytes without order in all # instances, # different", length, count, values.size())));
        }
        if (addresses == count && (length == 4 || random < 0.85)) {
            readings.add(new Ranked(
                    "ip",
                    length == 4 ? 0.45 : 0.6,
                    NumberTally.words("an address in all # instances, # different", count, values.size())));
        }
        return readings;
    }
}

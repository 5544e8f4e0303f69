package org.telltale.importers.capture.wire.quic;

import java.util.List;
import java.util.stream.IntStream;

/// How long the packets are of which a side's host sends many at once: captured there, they stand in one datagram without
/// a sign where each ends.
final class Segments {
    private static final int LARGEST = 1500;
    private static final int LEAST = 24;
    private static final int MOST_SEARCHES = 64;

    private int known;
    private int left = MOST_SEARCHES;

    /// The sizes to try for a packet, best first; the last packet of a datagram may be shorter than the others.
    List<Integer> sizes(int length) {
        IntStream usual = known > 0 && known < length ? IntStream.of(known, length) : IntStream.of(length);
        boolean searches = length > LARGEST && left-- > 0;
        return (searches ? IntStream.concat(usual, IntStream.rangeClosed(LEAST, LARGEST)) : usual)
                .boxed()
                .toList();
    }

    /// @param length of all that could have been the packet
    void found(int size, int length) {
        if (size < length) {
            known = size;
            left = MOST_SEARCHES;
        }
    }
}

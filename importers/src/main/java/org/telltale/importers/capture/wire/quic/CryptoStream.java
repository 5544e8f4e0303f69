package org.telltale.importers.capture.wire.quic;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.telltale.importers.capture.wire.packet.Slice;

/// The handshake bytes of CRYPTO frames, put in order; up to 64 KiB.
final class CryptoStream {
    private static final int MOST = 1 << 16;
    private static final int MOST_PARTS = 512;

    private final Map<Integer, Slice> parts = new TreeMap<>();

    /// Takes the CRYPTO frames of a packet; stops at a frame that belongs to no Initial packet.
    void add(Slice frames) {
        int at = 0;
        while (at < frames.length()) {
            int type = frames.u8(at++);
            switch (type) {
                case 0, 1 -> {
                    // padding and ping are their type alone
                }
                case 2, 3 -> at = afterAcknowledgement(frames, at, type == 3);
                case 6, 8 -> { // 8 in versions of Google, which an Initial packet cannot carry otherwise
                    VarInt offset = VarInt.at(frames, at);
                    VarInt length = VarInt.at(frames, at + offset.size());
                    at += offset.size() + length.size();
                    Slice data = frames.part(at, length.value());
                    if (offset.value() + data.length() <= MOST && parts.size() < MOST_PARTS) {
                        parts.putIfAbsent((int) offset.value(), data);
                    }
                    at += data.length();
                }
                default -> {
                    return;
                }
            }
        }
    }

    private static int afterAcknowledgement(Slice frames, int from, boolean counts) {
        VarInt largest = VarInt.at(frames, from);
        int at = from + largest.size();
        at += VarInt.at(frames, at).size();
        VarInt ranges = VarInt.at(frames, at);
        at += ranges.size();
        long numbers = 1 + 2 * Math.min(ranges.value(), frames.length()) + (counts ? 3 : 0);
        for (long i = 0; i < numbers && at < frames.length(); i++) {
            at += VarInt.at(frames, at).size();
        }
        return at;
    }

    /// The first handshake message, once it is whole.
    Optional<Slice> message() {
        byte[] all = new byte[MOST];
        int reach = 0;
        for (Map.Entry<Integer, Slice> part : parts.entrySet()) {
            if (part.getKey() > reach) {
                break;
            }
            Slice data = part.getValue();
            System.arraycopy(data.array(), data.start(), all, part.getKey(), data.length());
            reach = Math.max(reach, part.getKey() + data.length());
        }
        Slice whole = Slice.of(all).part(0, reach);
        return whole.has(4, whole.u24(1)) && reach > 4
                ? Optional.of(whole.part(0, 4L + whole.u24(1)))
                : Optional.empty();
    }
}

package org.telltale.importers.capture.wire.tls;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.importers.capture.wire.packet.Slice;

/// The handshake messages in clear of one side of DTLS, put together from their fragments in any order; one that was
/// sent again is told once.
final class DtlsSide {
    private static final int HEADER = 12;
    private static final int MOST = 64;
    private static final int LARGEST = 1 << 16;

    private final Map<Integer, Open> open = new LinkedHashMap<>();
    private final BitSet told = new BitSet();
    private long total;

    private static final class Open {
        private final byte[] message;
        private final BitSet have = new BitSet();

        Open(int length) {
            message = new byte[4 + length];
        }
    }

    void count(Slice datagram) {
        total += datagram.length();
    }

    long total() {
        return total;
    }

    /// Takes the content of a record; gives the messages that are whole now, each with type and length as in TLS.
    List<Slice> take(Slice content) {
        List<Slice> whole = new ArrayList<>();
        Slice left = content;
        while (left.has(0, HEADER)) {
            int length = left.u24(1);
            int number = left.u16(4);
            int offset = left.u24(6);
            int count = left.u24(9);
            if (!left.has(HEADER, count) || offset + count > length || length > LARGEST) {
                return whole;
            }
            if (!told.get(number) && (open.containsKey(number) || open.size() < MOST)) {
                Open message = open.computeIfAbsent(number, _ -> new Open(length));
                if (message.message.length == 4 + length) {
                    fill(message, left, offset, count);
                }
                if (message.have.cardinality() == length) {
                    whole.add(Slice.of(message.message));
                    open.remove(number);
                    told.set(number);
                }
            }
            left = left.from(HEADER + count);
        }
        return whole;
    }

    private static void fill(Open message, Slice fragment, int offset, int count) {
        byte[] part = fragment.part(HEADER, count).toArray();
        System.arraycopy(fragment.part(0, 4).toArray(), 0, message.message, 0, 4);
        System.arraycopy(part, 0, message.message, 4 + offset, part.length);
        message.have.set(offset, offset + count);
    }
}

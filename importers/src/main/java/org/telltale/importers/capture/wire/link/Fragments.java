package org.telltale.importers.capture.wire.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;

/// Fragments of IP packets until each is whole; the first that claims a byte has it. The oldest are given up beyond
/// 1,024 packets or 8 MiB.
final class Fragments {
    private static final int MOST = 1024;
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_TOLD = 1024;
    private static final int LARGEST = 65_535;

    private final Map<Key, Whole> open = new LinkedHashMap<>();
    private final List<Moment> givenUp = new ArrayList<>();
    private long waiting;

    private record Key(Address source, Address target, int protocol, int id) {}

    private static final class Whole {
        private final Moment first;
        private final TreeMap<Integer, Segment> parts = new TreeMap<>();
        private int total = -1;
        private int bytes;

        Whole(Moment first) {
            this.first = first;
        }

        boolean isComplete() {
            int reach = 0;
            for (Map.Entry<Integer, Segment> part : parts.entrySet()) {
                if (part.getKey() > reach) {
                    return false;
                }
                reach = Math.max(
                        reach, part.getKey() + part.getValue().payload().length());
            }
            return total >= 0 && reach >= total;
        }

        Segment join() {
            byte[] all = new byte[total];
            for (Map.Entry<Integer, Segment> part : parts.descendingMap().entrySet()) {
                Slice data = part.getValue().payload().part(0, Math.max(0, total - part.getKey()));
                System.arraycopy(data.array(), data.start(), all, Math.min(part.getKey(), total), data.length());
            }
            Segment s = parts.firstEntry().getValue();
            return new Segment(first, s.protocol(), s.source(), s.target(), Slice.of(all), 0, s.attributes());
        }
    }

    /// Takes a fragment; gives the packet that it completes.
    Optional<Segment> add(Segment part, int id, int offset, boolean more) {
        int end = offset + part.payload().length();
        if (end > LARGEST || part.payload().isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(part.source(), part.target(), part.protocol(), id);
        Whole whole = open.computeIfAbsent(key, _ -> new Whole(part.at()));
        if (whole.parts.putIfAbsent(offset, part) == null) {
            whole.bytes += part.payload().length();
            waiting += part.payload().length();
        }
        if (!more) {
            whole.total = end;
        }
        if (whole.isComplete()) {
            open.remove(key);
            waiting -= whole.bytes;
            return Optional.of(whole.join());
        }
        while (open.size() > MOST || waiting > MOST_BYTES) {
            Key oldest = open.keySet().iterator().next();
            Whole lost = open.remove(oldest);
            waiting -= lost == null ? 0 : lost.bytes;
            if (lost != null && givenUp.size() < MOST_TOLD) {
                givenUp.add(lost.first);
            }
        }
        return Optional.empty();
    }

    /// The first fragments of packets that never came together.
    List<Moment> incomplete() {
        List<Moment> all = new ArrayList<>(givenUp);
        open.values().forEach(whole -> all.add(whole.first));
        return all;
    }
}

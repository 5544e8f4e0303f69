package org.telltale.importers.capture.wire.quic;

import java.util.Map;
import java.util.TreeMap;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;

/// Puts parts that say their offset in order; what came before has the byte. Beyond 4 MiB or 4,096 parts that wait, the
/// gap before them is given up.
final class Offsets {
    private static final int MOST_PARTS = 4096;
    private static final long MOST_BYTES = 4 << 20;

    private final TreeMap<Long, Part> early = new TreeMap<>();
    private long next;
    private long waiting;
    private long end = -1;
    private boolean told;

    private record Part(Slice data, Moment at) {}

    /// Where what is in order goes.
    interface Target {
        void bytes(Slice data, Moment at);

        void gap(long missing, Moment at);

        void end(Moment at);
    }

    /// @param last whether the stream ends behind the part
    void add(long offset, Slice data, boolean last, Moment at, Target target) {
        if (last) {
            end = offset + data.length();
        }
        if (offset > next) {
            Part before = early.get(offset);
            if (before == null || before.data().length() < data.length()) {
                waiting += data.length() - (before == null ? 0 : before.data().length());
                early.put(offset, new Part(data, at));
            }
        } else {
            deliver(offset, data, at, target);
        }
        drain(target);
        if (early.size() > MOST_PARTS || waiting > MOST_BYTES) {
            skip(target);
        }
        tellEnd(at, target);
    }

    private void deliver(long offset, Slice data, Moment at, Target target) {
        Slice fresh = data.from(next - offset);
        if (!fresh.isEmpty()) {
            next += fresh.length();
            target.bytes(fresh, at);
        }
    }

    private void drain(Target target) {
        while (!early.isEmpty() && early.firstKey() <= next) {
            Map.Entry<Long, Part> first = early.pollFirstEntry();
            waiting -= first.getValue().data().length();
            deliver(first.getKey(), first.getValue().data(), first.getValue().at(), target);
        }
    }

    private void skip(Target target) {
        if (!early.isEmpty()) {
            target.gap(early.firstKey() - next, early.firstEntry().getValue().at());
            next = early.firstKey();
            drain(target);
        }
    }

    private void tellEnd(Moment at, Target target) {
        if (end >= 0 && next >= end && !told) {
            told = true;
            target.end(at);
        }
    }

    /// Nothing more comes: what waits is given out behind its gaps.
    void finish(Moment at, Target target) {
        while (!early.isEmpty()) {
            skip(target);
        }
        if (end > next) {
            target.gap(end - next, at);
            next = end;
        }
        tellEnd(at, target);
    }
}

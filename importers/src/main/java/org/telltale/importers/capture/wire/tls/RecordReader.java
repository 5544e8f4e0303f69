package org.telltale.importers.capture.wire.tls;

import java.util.Optional;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;

/// The records of one direction of TLS; a gap costs the records that it touches.
final class RecordReader {
    private static final int HEADER = 5;
    private static final int LARGEST = 18_432;

    private final ByteQueue queue = new ByteQueue();
    private final Listener listener;
    private Optional<Moment> start = Optional.empty();
    private long skip;
    private boolean lost;
    private boolean foreign;
    private boolean begun;

    interface Listener {
        void record(int type, int version, Slice fragment, Moment at);

        /// The stream begins with a ClientHello in the form of SSL 2.0.
        void oldHello(Slice message, Moment at);

        /// A record did not come whole.
        void lostRecord(Moment at);

        /// The stream is no TLS from here on.
        void foreign(Slice rest, Moment at);
    }

    RecordReader(Listener listener) {
        this.listener = listener;
    }

    void bytes(Slice data, Moment at) {
        long passed = Math.min(skip, data.length());
        skip -= passed;
        Slice fresh = data.from(passed);
        if (foreign) {
            listener.foreign(fresh, at);
            return;
        }
        if (lost && !fresh.isEmpty()) {
            if (!isHeader(fresh)) {
                return;
            }
            lost = false;
        }
        start = queue.size() == 0 ? Optional.of(at) : start;
        queue.add(fresh);
        if (!begun && oldHello(at)) {
            return;
        }
        while (!foreign && next(at)) {
            start = Optional.of(at);
        }
    }

    /// Whether a ClientHello of SSL 2.0 has begun and is not whole yet.
    private boolean oldHello(Moment at) {
        Slice view = queue.view();
        if (OldHello.begins(view)) {
            int length = OldHello.length(view);
            if (!view.has(0, length)) {
                return true;
            }
            Slice message = Slice.of(view.part(2, length - 2L).toArray());
            queue.drop(length);
            listener.oldHello(message, at);
        }
        begun = true;
        return false;
    }

    private static boolean isHeader(Slice bytes) {
        int type = bytes.u8(0);
        return type >= 20 && type <= 24 && bytes.u8(1) == 3 && bytes.u8(2) <= 4 && bytes.u16(3) <= LARGEST;
    }

    private boolean next(Moment at) {
        Slice view = queue.view();
        if (view.length() < HEADER) {
            return false;
        }
        if (!isHeader(view)) {
            foreign = true;
            listener.foreign(Slice.of(queue.takeAll()), at);
            return false;
        }
        int length = view.u16(3);
        if (!view.has(HEADER, length)) {
            return false;
        }
        Slice fragment = Slice.of(view.part(HEADER, length).toArray());
        int type = view.u8(0);
        int version = view.u16(1);
        queue.drop(HEADER + length);
        listener.record(type, version, fragment, start.orElse(at));
        return true;
    }

    void gap(long missing, Moment at) {
        Slice view = queue.view();
        long rest = view.length() < HEADER ? -1 : HEADER + (long) view.u16(3) - view.length();
        boolean told = skip > 0;
        long within = told ? skip : rest;
        skip = within >= missing ? within - missing : 0;
        lost = within < missing;
        if (!told) {
            listener.lostRecord(at);
        }
        queue.drop(view.length());
    }

    /// What waits for the rest of its record.
    Slice end() {
        return Slice.of(queue.takeAll());
    }
}

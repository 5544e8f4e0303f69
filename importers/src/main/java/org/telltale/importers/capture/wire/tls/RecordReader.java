package org.telltale.importers.capture.wire.tls;

import java.util.Optional;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;

/// The records of one direction of TLS; a gap costs the records that it touches. Where it holds the header of a record,
/// reading goes on at what looks like the next.
final class RecordReader {
    static final int HEADER = 5;
    private static final int LARGEST = 18_432;
    private static final int SMALLEST = 16;

    private final ByteQueue queue = new ByteQueue();
    private final Listener listener;
    private Optional<Moment> start = Optional.empty();
    private long skip;
    private boolean lost;
    private boolean shaken;
    private boolean foreign;
    private boolean begun;

    interface Listener {
        void record(int type, int version, Slice fragment, Moment at);

        /// The stream begins with a ClientHello in the form of SSL 2.0.
        void oldHello(Slice message, Moment at);

        /// A record did not come whole, or several: so many bytes with headers.
        void lostRecord(long bytes, Moment at);

        /// Further bytes of what was lost.
        void lostMore(long bytes, Moment at);

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
        start = queue.size() == 0 ? Optional.of(at) : start;
        int before = queue.size();
        queue.add(fresh);
        if (lost && !isFound(before, at)) {
            return;
        }
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
        if (!isHeader(view) && shaken) {
            lost = true;
            return isFound(view.length(), at);
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

    /// Looks for a header: anywhere for one of content, at the start of a segment for any. What stands before it is lost.
    private boolean isFound(int segment, Moment at) {
        Slice view = queue.view();
        int place = 0;
        while (view.has(place, HEADER)
                && !(place == segment && isHeader(view.from(place)))
                && !isContent(view, place)) {
            place++;
        }
        lost = !view.has(place, HEADER);
        queue.drop(place);
        if (place > 0) {
            listener.lostMore(place, at);
        }
        start = Optional.of(at);
        return !lost;
    }

    private static boolean isContent(Slice view, int place) {
        int length = view.u16(place + 3);
        long end = (long) place + HEADER + length;
        boolean likely = view.u24(place) == 0x170303 && length >= SMALLEST && length <= LARGEST;
        return likely && (!view.has(end, HEADER) || isHeader(view.from(end)));
    }

    void gap(long missing, Moment at) {
        int waiting = queue.size();
        long whole = waiting < HEADER ? 0 : HEADER + (long) queue.view().u16(3);
        long within = skip > 0 ? skip : whole - waiting;
        boolean told = skip > 0 || lost;
        lost |= within < missing;
        skip = lost ? 0 : within - missing;
        shaken = true;
        queue.drop(waiting);
        if (!told) {
            listener.lostRecord(lost ? waiting + missing : whole, at);
        } else if (lost) {
            listener.lostMore(waiting + missing - Math.max(0, within), at);
        }
    }

    /// What waits for the rest of its record.
    Slice end() {
        return Slice.of(queue.takeAll());
    }
}

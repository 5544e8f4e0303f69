package org.telltale.importers.capture.wire.multiplex;

import java.util.List;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;

/// Cuts the data of one direction of a stream into messages of gRPC: a flag, a length, the bytes. Up to 64 MiB.
final class GrpcFraming {
    private static final int PREFIX = 5;
    private static final long MOST = 64 << 20;

    private final ByteQueue queue = new ByteQueue();
    private Optional<Moment> start = Optional.empty();
    private long total;
    private boolean lost;

    void add(Slice data, Moment at, List<GrpcMessage> to) {
        total += data.length();
        lost |= total > MOST;
        if (lost) {
            return;
        }
        start = queue.size() == 0 ? Optional.of(at) : start;
        queue.add(data);
        while (!lost && queue.size() >= PREFIX) {
            Slice view = queue.view();
            long length = view.u32(1);
            lost = view.u8(0) > 1;
            if (lost || !view.has(PREFIX, length)) {
                return;
            }
            to.add(new GrpcMessage(
                    view.u8(0) == 1, Slice.of(view.part(PREFIX, length).toArray()), start.orElse(at)));
            queue.drop(PREFIX + (int) length);
            start = Optional.of(at);
        }
    }

    void lose() {
        lost = true;
    }

    /// Whether all data was messages.
    boolean isWhole() {
        return !lost && queue.size() == 0;
    }
}

package org.telltale.importers.capture.wire.quic;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;

/// The handshake messages of one side on one level, from CRYPTO frames.
final class HandshakeStream {
    private static final int LARGEST = 1 << 18;

    private final Offsets offsets = new Offsets();
    private final ByteQueue queue = new ByteQueue();
    private boolean lost;

    /// Takes a part; gives the messages that are whole by now, each from its type on. One of Google's is given as it is.
    List<Slice> add(long offset, Slice data, Moment at) {
        offsets.add(offset, data, false, at, new Offsets.Target() {
            @Override
            public void bytes(Slice bytes, Moment when) {
                queue.add(bytes);
            }

            @Override
            public void gap(long missing, Moment when) {
                lost = true;
            }

            @Override
            public void end(Moment when) {}
        });
        List<Slice> messages = new ArrayList<>();
        while (!lost && queue.size() >= 4) {
            Slice view = queue.view();
            if (view.startsWith("CHLO")) {
                messages.add(Slice.of(queue.takeAll()));
                return messages;
            }
            int length = view.u24(1);
            lost = length > LARGEST;
            if (lost || !view.has(4, length)) {
                return messages;
            }
            messages.add(Slice.of(view.part(0, 4L + length).toArray()));
            queue.drop(4 + length);
        }
        return messages;
    }
}

package org.telltale.importers.capture.wire.quic;

import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// The exchange that stands for a QUIC connection as long as its content is not opened, and its counts.
final class QuicDraft {
    private final Flow flow;
    private final long[] bytes = new long[2];
    private final long[] datagrams = new long[2];
    private Optional<Draft> draft = Optional.empty();
    private long failed;

    QuicDraft(Flow flow) {
        this.flow = flow;
    }

    private Draft open(Moment at) {
        Draft open = draft.orElseGet(() -> {
            Draft fresh = flow.draft("quic", at);
            fresh.request("", flow.url("quic"), "");
            return fresh;
        });
        draft = Optional.of(open);
        return open;
    }

    void datagram(Side from, int length, Moment at, boolean opened) {
        bytes[from.ordinal()] += length;
        datagrams[from.ordinal()]++;
        if (!opened) {
            open(at).seen(at);
        }
    }

    /// The client's first message, by which the server's name is known.
    void hello(Slice message) {
        draft.ifPresent(open -> {
            open.body(Side.REQUEST).add(message);
            open.request("", flow.url("quic"), "");
        });
    }

    /// A packet did not open.
    ///
    /// @param keyed whether there was a key for it
    void failed(boolean keyed) {
        failed += keyed ? 1 : 0;
    }

    void cut(Moment at) {
        draft.ifPresent(open -> open.problem(false, at, "a datagram was not captured in full"));
    }

    /// The streams are read: they are the exchanges.
    void drop() {
        draft = Optional.empty();
    }

    void end(Moment at) {
        if (failed > 0) {
            Draft open = open(at);
            open.problem(true, open.start(), failed + " packets do not open with the keys that the key log has");
        }
        draft.ifPresent(open -> {
            for (Side side : Side.values()) {
                open.body(side);
                open.attribute(side.id() + " bytes", Long.toString(bytes[side.ordinal()]));
                open.attribute(side.id() + " datagrams", Long.toString(datagrams[side.ordinal()]));
            }
            open.finish();
        });
        draft = Optional.empty();
        failed = 0;
    }

    long oldest() {
        return draft.map(Draft::offset).orElse(Long.MAX_VALUE);
    }
}

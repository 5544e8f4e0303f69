package org.telltale.importers.capture.wire.http3;

import org.telltale.importers.capture.wire.multiplex.HttpStream;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.quic.VarInt;
import org.telltale.model.session.Side;

/// The frames of one direction of a request's stream (RFC 9114, section 7). Headers that refer to entries which are
/// still to come wait, and all behind them.
final class FrameReader {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final long MOST_BLOCK = 1 << 20;

    private final Side side;
    private final HttpStream stream;
    private final Qpack qpack;
    private final ByteQueue queue = new ByteQueue();
    private long body;
    private long skip;
    private boolean ended;
    private boolean lost;
    private boolean blocked;

    FrameReader(Side side, HttpStream stream, Qpack qpack) {
        this.side = side;
        this.stream = stream;
        this.qpack = qpack;
    }

    boolean isBlocked() {
        return blocked;
    }

    boolean isEnded() {
        return ended && !blocked;
    }

    void bytes(Slice data, Moment at) {
        queue.add(data);
        read(at, false);
    }

    /// @param last whether nothing more comes that headers could wait for
    void read(Moment at, boolean last) {
        blocked = false;
        while (!blocked && queue.size() > 0 && frame(at, last)) {
            // each frame moves on
        }
    }

    private boolean frame(Moment at, boolean last) {
        Slice view = queue.view();
        if (lost || body > 0) {
            Slice part = lost ? view : view.part(0, body);
            stream.data(side, part, at);
            body -= lost ? 0 : part.length();
            queue.drop(part.length());
            return true;
        }
        if (skip > 0) {
            long passed = Math.min(skip, view.length());
            skip -= passed;
            queue.drop((int) passed);
            return true;
        }
        VarInt type = VarInt.at(view, 0);
        VarInt length = VarInt.at(view, type.size());
        int header = type.size() + length.size();
        if (!view.has(0, header)) {
            return false;
        }
        if (type.value() == DATA) {
            body = length.value();
            queue.drop(header);
            return true;
        }
        if (type.value() != HEADERS || length.value() > MOST_BLOCK) {
            skip = length.value();
            queue.drop(header);
            return true;
        }
        return view.has(header, length.value()) && headers(view.part(header, length.value()), header, at, last);
    }

    private boolean headers(Slice block, int header, Moment at, boolean last) {
        blocked = !last && !qpack.isReady(block);
        if (blocked) {
            return false;
        }
        stream.headers(side, qpack.decode(block), at);
        if (qpack.isDamaged()) {
            stream.problem(at, "header compression refers to what was not captured; some headers are missing");
        }
        queue.drop(header + block.length());
        return true;
    }

    void gap(long missing, Moment at) {
        read(at, true);
        if (missing <= body && queue.size() == 0) {
            body -= missing;
        } else if (!lost) {
            lost = true;
            stream.problem(
                    at, "bytes between frames were not captured; the rest of this direction is kept as its body");
        }
        stream.miss(side, missing, at);
    }

    void endOf() {
        ended = true;
    }

    /// Nothing more comes.
    void end(Moment at) {
        read(at, true);
        if (queue.size() > 0) {
            stream.problem(at, "the " + side.id() + " ends within a frame");
            stream.data(side, Slice.of(queue.takeAll()), at);
        }
        if (body > 0) {
            stream.problem(at, "the " + side.id() + " ends before its body does");
        }
    }
}

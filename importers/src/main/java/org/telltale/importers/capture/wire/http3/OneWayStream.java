package org.telltale.importers.capture.wire.http3;

import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.quic.VarInt;
import org.telltale.model.session.Side;

/// A stream in one direction (RFC 9114, section 6.2): settings, header compression, or one of a kind that is not read
/// and is an exchange of its own. Pushed responses are such a kind.
final class OneWayStream {
    private static final int CONTROL = 0;
    private static final int ENCODER = 2;
    private static final int DECODER = 3;
    private static final int SETTINGS = 4;
    private static final int TABLE = 1;
    private static final int MOST_WAITING = 1 << 16;

    private final Flow flow;
    private final long number;
    private final Side from;
    private final Http3Conversation connection;
    private final ByteQueue queue = new ByteQueue();
    private Optional<Draft> draft = Optional.empty();
    private long type = -1;
    private boolean lost;

    OneWayStream(Flow flow, long number, Side from, Http3Conversation connection) {
        this.flow = flow;
        this.number = number;
        this.from = from;
        this.connection = connection;
    }

    void bytes(Slice data, Moment at) {
        if (lost || queue.size() > MOST_WAITING) {
            return;
        }
        queue.add(data);
        if (type < 0) {
            VarInt first = VarInt.at(queue.view(), 0);
            if (queue.size() < first.size()) {
                return;
            }
            type = first.value();
            queue.drop(first.size());
        }
        switch ((int) Math.min(type, Integer.MAX_VALUE)) {
            case CONTROL -> control();
            case ENCODER -> {
                connection.qpack(from).instructions(Slice.of(queue.takeAll()));
                connection.release(from, at);
            }
            case DECODER -> queue.takeAll();
            default -> other(Slice.of(queue.takeAll()), at);
        }
    }

    private void control() {
        boolean whole = true;
        while (whole && queue.size() > 0) {
            Slice view = queue.view();
            VarInt kind = VarInt.at(view, 0);
            VarInt length = VarInt.at(view, kind.size());
            int header = kind.size() + length.size();
            whole = view.has(0, header) && view.has(header, length.value());
            if (whole) {
                if (kind.value() == SETTINGS) {
                    settings(view.part(header, length.value()));
                }
                queue.drop(header + (int) length.value());
            }
        }
    }

    private void settings(Slice frame) {
        int at = 0;
        while (at < frame.length()) {
            VarInt id = VarInt.at(frame, at);
            VarInt value = VarInt.at(frame, at + id.size());
            at += id.size() + value.size();
            if (id.value() == TABLE) {
                Side other = Side.values()[1 - from.ordinal()];
                connection.qpack(other).maximum(value.value());
            }
        }
    }

    /// Types of the form 31 N + 33 are there to be passed over (RFC 9114, section 6.2.3).
    private void other(Slice data, Moment at) {
        if (data.isEmpty() || type >= 33 && (type - 33) % 31 == 0) {
            return;
        }
        Draft open = draft.orElseGet(() -> {
            Draft fresh = flow.draft("quic", at);
            fresh.request("", flow.url("quic"), "");
            fresh.attribute("stream", Long.toString(number));
            fresh.attribute("stream type", Long.toString(type));
            return fresh;
        });
        draft = Optional.of(open);
        open.seen(at);
        open.body(from).add(data);
    }

    /// Bytes were not captured: what follows cannot be told apart.
    void gap() {
        lost = true;
    }

    void end() {
        draft.ifPresent(Draft::finish);
        draft = Optional.empty();
    }

    long oldest() {
        return draft.map(Draft::offset).orElse(Long.MAX_VALUE);
    }
}

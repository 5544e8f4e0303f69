package org.telltale.importers.capture.wire.websocket;

import java.util.Optional;
import org.telltale.importers.capture.text.HostName;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.session.Side;

/// The frames of one direction, joined into messages.
final class FrameReader {
    private static final String[] NAMES = {"continuation", "text", "binary"};

    private final Flow flow;
    private final Side side;
    private final boolean deflate;
    private final Inflated inflated;
    private final ByteQueue queue = new ByteQueue();
    private Optional<Moment> start = Optional.empty();
    private Optional<Draft> message = Optional.empty();
    private boolean packed;
    private int frames;
    private long skip;
    private boolean lost;
    private boolean endless;

    FrameReader(Flow flow, Side side, boolean deflate, boolean fresh) {
        this.flow = flow;
        this.side = side;
        this.deflate = deflate;
        this.inflated = new Inflated(fresh);
    }

    long oldest() {
        long waiting = queue.size() == 0
                ? Long.MAX_VALUE
                : start.map(m -> m.span().offset()).orElse(Long.MAX_VALUE);
        return Math.min(waiting, message.map(Draft::offset).orElse(Long.MAX_VALUE));
    }

    void bytes(Slice data, Moment at) {
        Slice fresh = data;
        if (skip > 0) {
            long passed = Math.min(skip, data.length());
            message.ifPresent(draft -> draft.body(side).miss(passed));
            skip -= passed;
            fresh = data.from(passed);
        }
        if (lost && !resumes(fresh)) {
            open(at, "unread").body(side).add(fresh);
            return;
        }
        if (queue.size() == 0) {
            start = Optional.of(at);
        }
        queue.add(fresh);
        while (!lost && skip == 0 && frame(at)) {
            start = Optional.of(at);
        }
    }

    /// Where a packet begins with frames, messages are read again.
    private boolean resumes(Slice fresh) {
        if (endless || !FrameHead.beginsAt(fresh, side == Side.REQUEST, deflate)) {
            return false;
        }
        finish();
        lost = false;
        return true;
    }

    private Draft open(Moment at, String kind) {
        Draft draft = message.orElseGet(() -> begin(at, kind));
        message = Optional.of(draft);
        draft.seen(at);
        return draft;
    }

    private Draft begin(Moment at, String kind) {
        Draft draft = flow.draft("websocket", at);
        String from = flow.facts().getOrDefault("upgraded from", "");
        draft.request("", from.isEmpty() ? flow.url("ws") : from.replaceFirst("^http", "ws"), HostName.of(from));
        draft.attribute("message", kind);
        draft.body(side);
        return draft;
    }

    private boolean frame(Moment at) {
        Slice view = queue.view();
        FrameHead head = FrameHead.of(view);
        if (!view.has(0, head.size())) {
            return false;
        }
        if (head.length() < 0 || head.length() > FrameHead.LARGEST) {
            endless = true;
            lose(at, "a frame claims more than 64 MiB; the rest of this direction is not read as messages");
            return false;
        }
        if (!view.has(head.size(), head.length())) {
            return false;
        }
        Slice payload = head.payload(view);
        queue.drop(head.size() + payload.length());
        take(head.first(), payload, at);
        return true;
    }

    private void take(int first, Slice payload, Moment at) {
        int code = first & 15;
        if (code >= 8) {
            control(code, payload, at);
            return;
        }
        if (code != 0) {
            finish();
            packed = deflate && (first & 0x40) != 0;
        }
        Draft draft = open(start.orElse(at), code < NAMES.length ? NAMES[code] : "code " + code);
        draft.seen(at);
        draft.body(side).add(payload);
        frames++;
        if ((first & 0x80) != 0) {
            finish();
        }
    }

    private void control(int code, Slice payload, Moment at) {
        Draft draft = begin(
                start.orElse(at), code == 8 ? "close" : code == 9 ? "ping" : code == 10 ? "pong" : "code " + code);
        draft.attribute("frames", "1");
        draft.body(side).add(payload);
        draft.finish();
    }

    private void finish() {
        message.ifPresent(draft -> {
            draft.attribute("frames", Integer.toString(frames));
            if (packed) {
                unpack(draft);
            }
            draft.finish();
        });
        message = Optional.empty();
        frames = 0;
        packed = false;
    }

    private void unpack(Draft draft) {
        Bytes raw = draft.body(side).take();
        Optional<Bytes> opened = inflated.open(raw);
        draft.attribute("compressed", "permessage-deflate, " + raw.size() + " bytes");
        if (opened.isEmpty()) {
            draft.problem(true, draft.start(), "the compressed message cannot be opened; its bytes are as sent");
        }
        draft.body(side).add(Slice.of(opened.orElse(raw).toArray()));
    }

    private void lose(Moment at, String why) {
        lost = true;
        Draft draft = open(at, "unread");
        draft.problem(true, at, why);
        draft.body(side).add(Slice.of(queue.takeAll()));
    }

    /// Bytes are missing: within a frame only its message suffers.
    void gap(long missing, Moment at) {
        inflated.lose();
        if (missing <= skip) {
            message.ifPresent(draft -> draft.body(side).miss(missing));
            skip -= missing;
            return;
        }
        skip = 0;
        Slice view = queue.view();
        FrameHead head = FrameHead.of(view);
        long rest = head.size() + head.length() - view.length();
        if (lost || view.length() < head.size() || head.length() < 0 || rest < missing) {
            if (!lost) {
                lose(at, "bytes of a frame's header were not captured; messages go on where a packet begins with one");
            }
            message.ifPresent(draft -> draft.body(side).miss(missing));
            return;
        }
        finish();
        Draft draft = open(start.orElse(at), NAMES[Math.min(2, head.code())]);
        draft.body(side).add(head.payload(view));
        draft.body(side).miss(missing);
        draft.problem(true, at, "a part of this message was not captured");
        queue.drop(view.length());
        skip = rest - missing;
    }

    void end() {
        if (queue.size() > 0) {
            open(start.orElseThrow(), "cut off").body(side).add(Slice.of(queue.takeAll()));
        }
        finish();
        inflated.end();
    }
}

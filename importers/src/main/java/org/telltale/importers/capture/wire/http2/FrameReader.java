package org.telltale.importers.capture.wire.http2;

import java.util.List;
import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.multiplex.HttpStream;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Side;

/// The frames of one direction of HTTP/2 (RFC 9113, section 4).
final class FrameReader {
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int HEADER = 9;
    private static final int LARGEST = 1 << 20;
    private static final int MOST_BLOCK = 1 << 20;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int PUSH = 5;
    private static final int PING = 6;
    private static final int WINDOW = 8;
    private static final int CONTINUATION = 9;
    private static final int LIKELY = 1 << 16;

    private final Side side;
    private final Http2Conversation connection;
    private final Hpack hpack = new Hpack();
    private final ByteQueue queue = new ByteQueue();
    private final ByteQueue block = new ByteQueue();
    private Optional<Moment> start = Optional.empty();
    private Optional<Draft> lost = Optional.empty();
    private boolean begun;
    private int blockStream;
    private boolean blockEnds;
    private boolean blockPushes;
    private boolean blockCut;
    private Optional<Moment> blockFrom = Optional.empty();
    private long skip;
    private int open;
    private boolean sought;
    private boolean shaken;

    FrameReader(Side side, Http2Conversation connection) {
        this.side = side;
        this.connection = connection;
    }

    long oldest() {
        long waiting = queue.size() == 0
                ? Long.MAX_VALUE
                : start.map(m -> m.span().offset()).orElse(Long.MAX_VALUE);
        return Math.min(waiting, lost.map(Draft::offset).orElse(Long.MAX_VALUE));
    }

    void bytes(Slice data, Moment at) {
        long passed = Math.min(skip, data.length());
        skip -= passed;
        Slice fresh = data.from(passed);
        if (lost.isPresent()) {
            lost.get().body(side).add(fresh);
            lost.get().seen(at);
            return;
        }
        start = queue.size() == 0 ? Optional.of(at) : start;
        queue.add(fresh);
        if (!begun && !preface()) {
            return;
        }
        if (sought && !isFound(at)) {
            return;
        }
        while (lost.isEmpty() && frame(at)) {
            start = Optional.of(at);
        }
    }

    private boolean preface() {
        String text = queue.view().part(0, PREFACE.length()).latin();
        if (PREFACE.startsWith(text) && text.length() < PREFACE.length()) {
            return false;
        }
        begun = true;
        if (text.equals(PREFACE)) {
            queue.drop(PREFACE.length());
        }
        return true;
    }

    private boolean frame(Moment at) {
        Slice view = queue.view();
        if (view.length() < HEADER) {
            return false;
        }
        int length = view.u24(0);
        if (length > LARGEST || view.u8(3) > 32) {
            lose(at, "no frame of HTTP/2");
            return false;
        }
        if (!view.has(HEADER, length)) {
            return false;
        }
        Slice payload = Slice.of(view.part(HEADER, length).toArray());
        int type = view.u8(3);
        int flags = view.u8(4);
        int stream = (int) (view.u32(5) & 0x7fff_ffffL);
        queue.drop(HEADER + length);
        take(type, flags, stream, payload, at);
        return true;
    }

    private void take(int type, int flags, int stream, Slice payload, Moment at) {
        Moment from = start.orElse(at);
        boolean carries = type == DATA || type == HEADERS || type == PUSH || type == CONTINUATION;
        if (carries && stream == 0) {
            return; // an error that ends the connection; there is no such stream
        }
        switch (type) {
            case DATA -> {
                HttpStream to = connection.stream(stream, from);
                to.data(side, unpadded(flags, payload), at);
                ended(stream, (flags & 1) != 0, from);
            }
            case HEADERS -> {
                Slice fragment = unpadded(flags, payload);
                Slice list = (flags & 0x20) != 0 ? fragment.from(5) : fragment;
                beginBlock(stream, (flags & 1) != 0, false, list, from);
                endBlock((flags & 4) != 0, from);
            }
            case PUSH -> {
                Slice fragment = unpadded(flags, payload);
                beginBlock((int) (fragment.u32(0) & 0x7fff_ffffL), true, true, fragment.from(4), from);
                endBlock((flags & 4) != 0, from);
            }
            case CONTINUATION -> {
                if (blockFrom.isEmpty()) {
                    beginBlock(stream, false, false, Slice.EMPTY, from);
                }
                blockCut |= block.size() + payload.length() > MOST_BLOCK;
                block.add(blockCut ? Slice.EMPTY : payload);
                endBlock((flags & 4) != 0, from);
            }
            case RESET -> connection.reset(stream, side, payload.u32(0), at);
            case SETTINGS -> settings(flags, payload);
            default -> {
                // priorities, pings, windows and farewells carry nothing of an exchange
            }
        }
    }

    private static Slice unpadded(int flags, Slice payload) {
        boolean padded = (flags & 8) != 0;
        return padded ? payload.part(1, Math.max(0, payload.length() - 1L - payload.u8(0))) : payload;
    }

    private void settings(int flags, Slice payload) {
        for (int at = 0; (flags & 1) == 0 && payload.has(at, 6); at += 6) {
            if (payload.u16(at) == 1) {
                connection.against(side).hpack.limit(payload.u32(at + 2));
            }
        }
    }

    private void beginBlock(int stream, boolean ends, boolean pushes, Slice fragment, Moment from) {
        block.takeAll();
        block.add(fragment);
        blockStream = stream;
        blockEnds = ends;
        blockPushes = pushes;
        blockCut = false;
        blockFrom = Optional.of(from);
    }

    private void endBlock(boolean complete, Moment at) {
        if (!complete) {
            return;
        }
        blockFrom = Optional.empty();
        HttpStream stream = connection.stream(blockStream, at);
        List<Headers.Header> list = hpack.decode(Slice.of(block.takeAll()));
        stream.headers(blockPushes ? Side.REQUEST : side, list, at);
        if (shaken) {
            stream.problem(
                    at, "headers behind bytes that were not captured; where those held headers too, some are wrong");
        }
        if (blockCut) {
            stream.problem(at, "headers of more than 1 MiB; those behind are not read");
        } else if (hpack.isDamaged()) {
            stream.problem(at, "header compression refers to what was not captured; some headers are missing");
        }
        if (blockPushes) {
            stream.ended(Side.REQUEST);
        } else {
            ended(blockStream, blockEnds, at);
        }
    }

    private void ended(int number, boolean ends, Moment at) {
        open = ends ? 0 : number;
        if (ends) {
            connection.stream(number, at).ended(side);
            connection.settle(number);
        }
    }

    private void lose(Moment at, String why) {
        Draft draft = connection.flow().draft("tcp", start.orElse(at));
        draft.request("", connection.flow().url("tcp"), "");
        draft.problem(true, at, why + "; the rest of this direction is not read as HTTP/2");
        draft.body(side).add(Slice.of(queue.takeAll()));
        lost = Optional.of(draft);
    }

    /// Bytes are missing: only the exchange suffers whose data was on its way.
    void gap(long missing, Moment at) {
        long passed = Math.min(skip, missing);
        skip -= passed;
        long left = missing - passed;
        if (lost.isPresent() || left == 0) {
            return;
        }
        Slice view = queue.view();
        boolean data = view.length() >= HEADER && view.u8(3) == DATA;
        int number = data ? (int) (view.u32(5) & 0x7fff_ffffL) : view.length() < HEADER ? open : 0;
        if (!begun || number == 0) {
            lose(at, "bytes between frames were not captured");
            return;
        }
        long rest = data ? HEADER + (long) view.u24(0) - view.length() : 0;
        HttpStream stream = connection.stream(number, at);
        stream.data(side, data ? view.from(HEADER) : Slice.EMPTY, at);
        stream.miss(side, Math.max(rest, left), at);
        if (rest >= left) {
            ended(number, (view.u8(4) & 1) != 0, at);
            skip = rest - left;
        } else {
            open = number;
            sought = true;
            shaken = true;
        }
        queue.drop(view.length());
    }

    /// Looks for the header of a frame behind a gap; what stands before it is data of the stream that was open.
    private boolean isFound(Moment at) {
        Slice view = queue.view();
        int place = 0;
        while (view.has(place, HEADER) && !isFrame(view, place)) {
            place++;
        }
        sought = !view.has(place, HEADER);
        if (place > 0) {
            connection.stream(open, at).data(side, Slice.of(view.part(0, place).toArray()), at);
        }
        queue.drop(place);
        start = Optional.of(at);
        return !sought;
    }

    private boolean isFrame(Slice view, int place) {
        int length = view.u24(place);
        int flags = view.u8(place + 4);
        int stream = (int) view.u32(place + 5);
        boolean known = connection.has(stream);
        return switch (view.u8(place + 3)) {
            case DATA -> known && length <= LIKELY && (flags & ~9) == 0;
            case HEADERS -> known && length > 0 && length <= LIKELY && (flags & ~0x2d) == 0;
            case RESET -> known && length == 4 && flags == 0;
            case PING -> stream == 0 && length == 8 && flags <= 1;
            case WINDOW -> (known || stream == 0) && length == 4 && flags == 0;
            default -> false;
        };
    }

    void end() {
        if (queue.size() > 0 && lost.isEmpty()) {
            lose(start.orElseThrow(), "the stream ends in a frame");
        }
        lost.ifPresent(Draft::finish);
        lost = Optional.empty();
        blockFrom.ifPresent(from -> {
            connection.stream(blockStream, from).problem(from, "the headers do not end in the capture");
            endBlock(true, from);
        });
    }
}

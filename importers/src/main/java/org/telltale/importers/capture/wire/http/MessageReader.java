package org.telltale.importers.capture.wire.http;

import java.util.Optional;
import java.util.OptionalLong;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Side;

/// The messages of one direction of HTTP/1, one after the other.
final class MessageReader {
    private static final int LONGEST_HEAD = 1 << 20;
    private static final int LONGEST_LINE = 8192;

    private enum State {
        HEAD,
        LENGTH,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILERS,
        UNTIL_END,
        LOST
    }

    /// What is done with heads and ends.
    interface Listener {
        /// A head was read: gives the draft that the body belongs to and how it ends.
        Framing head(Side side, Head head, Moment start);

        /// The message that a head began is whole, or as whole as it gets.
        void done(Side side, Moment at);

        /// The draft for bytes that belong to no message.
        Draft stray(Side side, Moment at);
    }

    /// How a body ends.
    ///
    /// @param length bytes, or empty for the end of the stream
    record Framing(Draft draft, boolean chunked, OptionalLong length) {}

    private final Side side;
    private final Listener listener;
    private final ByteQueue queue = new ByteQueue();
    private State state = State.HEAD;
    private Optional<Framing> current = Optional.empty();
    private Optional<Moment> start = Optional.empty();
    private long left;
    private boolean stopped;
    private boolean resumed;

    MessageReader(Side side, Listener listener) {
        this.side = side;
        this.listener = listener;
    }

    /// The first packet of what waits, [Long#MAX_VALUE] where nothing does.
    long oldest() {
        return queue.size() == 0
                ? Long.MAX_VALUE
                : start.map(m -> m.span().offset()).orElse(Long.MAX_VALUE);
    }

    /// Whether the last head followed on bytes that were lost.
    boolean isResumed() {
        boolean was = resumed;
        resumed = false;
        return was;
    }

    /// Reads no further; gives what waits.
    Slice stop() {
        stopped = true;
        return Slice.of(queue.takeAll());
    }

    void bytes(Slice data, Moment at) {
        current.ifPresent(framing -> framing.draft().seen(at));
        if (queue.size() == 0) {
            start = Optional.of(at);
        }
        queue.add(data);
        int before = -1;
        while (!stopped && queue.size() > 0 && before != queue.size()) {
            before = queue.size();
            State was = state;
            step(at);
            before = state == was ? before : -1;
        }
    }

    private void step(Moment at) {
        switch (state) {
            case HEAD -> head(at);
            case LENGTH -> {
                left -= body(left);
                if (left == 0) {
                    done(at);
                }
            }
            case CHUNK_SIZE -> chunkSize(at);
            case CHUNK -> {
                left -= body(left);
                state = left == 0 ? State.CHUNK_END : state;
            }
            case CHUNK_END -> {
                int end = queue.view().u8(0) == '\r' ? 2 : queue.view().u8(0) == '\n' ? 1 : 0;
                if (queue.size() >= end) {
                    queue.drop(end);
                    state = State.CHUNK_SIZE;
                }
            }
            case TRAILERS -> trailers(at);
            case UNTIL_END -> body(Long.MAX_VALUE);
            case LOST -> lost(at);
        }
    }

    private long body(long most) {
        Slice view = queue.view().part(0, most);
        current.ifPresent(framing -> framing.draft().body(side).add(view));
        queue.drop(view.length());
        return view.length();
    }

    private void head(Moment at) {
        Slice view = queue.view();
        if (view.u8(0) == '\r' || view.u8(0) == '\n') {
            queue.drop(1);
            return;
        }
        boolean plausible = side == Side.REQUEST
                ? view.length() < 8 || StartLine.isRequest(view)
                : view.length() < 12 || StartLine.isResponse(view);
        if (!plausible || view.length() > LONGEST_HEAD) {
            state = State.LOST;
            if (plausible) {
                astray(view, at); // else the same bytes would be found to begin a message again
            }
            return;
        }
        int end = Lines.endOfHead(view);
        if (end < 0) {
            return;
        }
        Head head = Head.of(view.part(0, end));
        Framing framing = listener.head(side, head, start.orElse(at));
        framing.draft().seen(at);
        start = Optional.of(at);
        queue.drop(end);
        begin(framing, at);
    }

    private void begin(Framing framing, Moment at) {
        current = Optional.of(framing);
        if (framing.chunked()) {
            state = State.CHUNK_SIZE;
        } else if (framing.length().isEmpty()) {
            state = State.UNTIL_END;
        } else {
            left = framing.length().getAsLong();
            state = State.LENGTH;
            if (left == 0) {
                done(at);
            }
        }
    }

    private void chunkSize(Moment at) {
        int end = Lines.endOfLine(queue.view());
        if (end < 0 && queue.size() <= LONGEST_LINE) {
            return;
        }
        String line = queue.view().part(0, Math.max(0, end)).latin().strip();
        String digits = line.replaceFirst("[;\\s].*", "");
        if (!digits.matches("[0-9a-fA-F]{1,15}")) {
            current.ifPresent(f -> f.draft().problem(true, at, "a chunk of the body does not begin with its size"));
            state = State.LOST;
            return;
        }
        queue.drop(end);
        left = Long.parseLong(digits, 16);
        state = left == 0 ? State.TRAILERS : State.CHUNK;
    }

    private void trailers(Moment at) {
        Slice view = queue.view();
        int first = Lines.endOfLine(view);
        boolean none = first >= 0 && view.part(0, first).latin().isBlank();
        int end = none ? first : Lines.endOfHead(view);
        if (end < 0 && view.length() < LONGEST_LINE) {
            return;
        }
        Headers lines = Head.headers(view.part(0, end).utf8().lines().toList());
        current.ifPresent(framing -> {
            for (Headers.Header line : lines.list()) {
                framing.draft().attribute("trailer " + line.name(), line.value());
            }
        });
        queue.drop(Math.max(0, end));
        done(at);
    }

    private void done(Moment at) {
        current = Optional.empty();
        state = State.HEAD;
        listener.done(side, at);
    }

    /// Takes bytes for part of the message that is lost until one begins.
    private void lost(Moment at) {
        Slice view = queue.view();
        int next = side == Side.RESPONSE ? StartLine.findResponse(view) : StartLine.isRequest(view) ? 0 : -1;
        Slice lost = next < 0 ? view : view.part(0, next);
        if (!lost.isEmpty()) {
            astray(lost, at);
        }
        if (next >= 0) {
            start = Optional.of(at);
            resumed = true;
            if (current.isPresent()) {
                done(at);
            }
            state = State.HEAD;
        }
    }

    private void astray(Slice bytes, Moment at) {
        current.map(Framing::draft)
                .orElseGet(() -> listener.stray(side, at))
                .body(side)
                .add(bytes);
        queue.drop(bytes.length());
    }

    void gap(long missing, Moment at) {
        long within = state == State.UNTIL_END
                ? missing
                : state == State.LENGTH || state == State.CHUNK ? Math.min(left, missing) : 0;
        current.ifPresent(framing -> framing.draft().body(side).miss(within == 0 ? missing : within));
        left -= state == State.UNTIL_END ? 0 : within;
        if (state == State.LENGTH && left == 0) {
            done(at);
        } else if (state == State.CHUNK && left == 0) {
            state = State.CHUNK_END;
        }
        if (missing > within) {
            loseTrack(missing, at);
        }
    }

    private void loseTrack(long missing, Moment at) {
        boolean inHead = state == State.HEAD;
        state = State.LOST;
        resumed = true;
        Slice waiting = Slice.of(queue.takeAll());
        if (inHead && (side == Side.REQUEST ? StartLine.isRequest(waiting) : StartLine.isResponse(waiting))) {
            cutHead(waiting, missing, at);
        } else if (!waiting.isEmpty()) {
            Draft draft = current.map(Framing::draft).orElseGet(() -> listener.stray(side, start.orElse(at)));
            draft.body(side).add(waiting);
            draft.problem(true, at, "bytes within the headers or between chunks were not captured");
        }
    }

    /// Takes the lines of a head that were captured, as of packets that a snap length cuts; the line in which it is cut
    /// is told apart, since half a value misleads.
    private void cutHead(Slice waiting, long missing, Moment at) {
        int whole = Lines.endOfLastLine(waiting);
        Draft draft = listener.head(
                        side, Head.of(waiting.part(0, whole == 0 ? waiting.length() : whole)), start.orElse(at))
                .draft();
        current = Optional.of(new Framing(draft, false, OptionalLong.empty()));
        if (whole < waiting.length()) {
            draft.attribute(side.id() + " cut line", waiting.from(whole).utf8());
        }
        draft.problem(true, at, "the " + side.id() + " is cut off within its headers");
        if (draft.has(side)) {
            draft.body(side).miss(missing); // an interim response is no side
        }
        draft.seen(at);
    }

    /// The direction ends.
    void end(Moment at) {
        Slice waiting = Slice.of(queue.takeAll());
        if (!waiting.isEmpty() && !stopped) {
            Draft draft = current.map(Framing::draft).orElseGet(() -> listener.stray(side, start.orElse(at)));
            draft.body(side).add(waiting);
        }
        if (current.isPresent() && !stopped) {
            if (state != State.UNTIL_END && state != State.LOST) {
                current.get().draft().problem(true, at, "the " + side.id() + " ends before its body does");
            }
            done(at);
        }
    }
}

package org.telltale.importers.capture.wire.tcp;

import java.util.ArrayDeque;
import java.util.Deque;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Ends;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.model.session.Side;

/// A TCP connection: both directions in order, and a segment only after the bytes that it acknowledges.
final class Connection {
    private static final int MOST_HELD = 96;
    private static final int MOST_EARLY = 2048;
    private static final long MOST_BYTES = 2 << 20;
    private static final int NEAR = 1 << 24;

    private final Flow flow;
    private final Conversation conversation;
    private final Direction[] directions = {new Direction(Side.REQUEST), new Direction(Side.RESPONSE)};
    private final Deque<Held> held = new ArrayDeque<>();
    private final Moment first;
    private final int[] synSequence = new int[2];
    private final boolean[] syn = new boolean[2];
    private long heldBytes;
    private boolean confirmed;
    private boolean closed;
    private boolean reset;
    private Moment last;

    private record Held(Side from, Piece piece, int acknowledged) {}

    Connection(Flow flow, Opener opener, Moment first) {
        this.flow = flow;
        this.conversation = opener.open(flow);
        this.first = first;
        this.last = first;
    }

    Moment last() {
        return last;
    }

    boolean isClosed() {
        return closed;
    }

    Ends ends() {
        return flow.ends();
    }

    /// Whether a SYN belongs to another, later connection of the same ends. One that grants what was asked for here does
    /// not, whatever its own number: a server may answer twice.
    boolean isOther(Side from, TcpHeader header) {
        int side = from.ordinal();
        if (!header.isSyn() || header.isAck() && isNear(directions[1 - side], header.acknowledged())) {
            return false;
        }
        return syn[side]
                ? header.sequence() != synSequence[side]
                : directions[side].isStarted() && !directions[side].isBegunBy(header.sequence());
    }

    private static boolean isNear(Direction direction, int sequence) {
        return direction.isStarted() && Math.abs((long) (sequence - direction.next())) < NEAR;
    }

    void segment(Side from, TcpHeader header, Moment at, long missing) {
        if (closed) {
            return; // sent again
        }
        last = at;
        Direction mine = directions[from.ordinal()];
        Direction other = directions[1 - from.ordinal()];
        int sequence = header.sequence();
        if (header.isSyn()) {
            if (syn[from.ordinal()] && sequence != synSequence[from.ordinal()]) {
                answeredAgain(mine, sequence);
                return;
            }
            syn[from.ordinal()] = true;
            synSequence[from.ordinal()] = sequence;
            sequence++;
        }
        boolean keepAlive = header.data().length() <= 1 && missing == 0 && sequence - mine.next() == -1;
        if (!mine.isStarted()) {
            mine.start(sequence);
        } else if (keepAlive && !header.isFin() && !header.isSyn()) {
            return;
        }
        if (header.isReset()) {
            reset = true;
            return;
        }
        confirmed |= syn[1] && from == Side.REQUEST && header.isAck() && header.acknowledged() == other.next();
        int acknowledged = header.isAck() ? header.acknowledged() : other.next();
        take(from, new Piece(sequence, header.data(), missing, header.isFin(), at), acknowledged);
        if (directions[0].isEnded() && directions[1].isEnded()) {
            end();
        }
    }

    private void take(Side from, Piece piece, int acknowledged) {
        Direction mine = directions[from.ordinal()];
        Direction other = directions[1 - from.ordinal()];
        boolean waits = !held.isEmpty() || isUnseen(other, acknowledged);
        boolean carries = !piece.data().isEmpty() || piece.missing() > 0 || piece.last();
        if (waits && carries) {
            held.add(new Held(from, piece, acknowledged));
            heldBytes += piece.data().length();
        } else if (carries) {
            mine.take(piece, conversation);
        }
        release();
        relieve();
    }

    /// A second SYN with another number holds where nothing followed on the first.
    private void answeredAgain(Direction direction, int sequence) {
        if (direction.delivered() == 0 && direction.earlyPieces() == 0 && !confirmed) {
            direction.start(sequence + 1);
        }
    }

    private static boolean isUnseen(Direction direction, int acknowledged) {
        int ahead = acknowledged - direction.next();
        return direction.isStarted() && !direction.isEnded() && ahead > 0 && ahead < 1 << 28;
    }

    /// Delivers what waited for bytes that have come; a later piece may be the very one an earlier waits for, also by
    /// way of a piece of the other end. What waits is passed only by bytes that lie before it.
    private void release() {
        boolean moved = true;
        while (moved && !held.isEmpty()) {
            moved = false;
            boolean[] blocked = new boolean[2];
            int[] from = new int[2];
            for (var all = held.iterator(); all.hasNext(); ) {
                Held next = all.next();
                Piece piece = next.piece();
                int side = next.from().ordinal();
                boolean behind = blocked[side] && (piece.last() || piece.end() - from[side] > 0);
                if (behind || isUnseen(directions[1 - side], next.acknowledged())) {
                    from[side] = blocked[side] && from[side] - piece.sequence() < 0 ? from[side] : piece.sequence();
                    blocked[side] = true;
                } else {
                    all.remove();
                    heldBytes -= piece.data().length();
                    directions[side].take(piece, conversation);
                    moved = true;
                }
            }
        }
    }

    /// Gives up what is missing where too much waits for it.
    private void relieve() {
        while (held.size() > MOST_HELD || heldBytes > MOST_BYTES) {
            giveUp();
        }
        for (Direction direction : directions) {
            if (direction.earlyPieces() > MOST_EARLY || direction.earlyBytes() > MOST_BYTES) {
                direction.skipAll(conversation);
            }
        }
    }

    private void giveUp() {
        Held next = held.removeFirst();
        heldBytes -= next.piece().data().length();
        Direction other = directions[1 - next.from().ordinal()];
        if (isUnseen(other, next.acknowledged())) {
            other.skipTo(next.acknowledged(), next.piece().at(), conversation);
        }
        directions[next.from().ordinal()].take(next.piece(), conversation);
        release();
    }

    /// The file offset of the oldest packet that is still to be part of an exchange.
    long oldest() {
        if (closed) {
            return Long.MAX_VALUE;
        }
        long waiting = held.stream()
                .mapToLong(h -> h.piece().at().span().offset())
                .min()
                .orElse(Long.MAX_VALUE);
        long early = Math.min(directions[0].oldest(), directions[1].oldest());
        long silent = isSilent() ? first.span().offset() : Long.MAX_VALUE;
        return Math.min(Math.min(waiting, early), Math.min(silent, conversation.oldest()));
    }

    private boolean isSilent() {
        return syn[0] && directions[0].delivered() + directions[1].delivered() == 0;
    }

    /// Lets out all that is left; a connection that was asked for and carried nothing is an exchange without bodies.
    void end() {
        if (closed) {
            return;
        }
        closed = true;
        while (!held.isEmpty()) {
            giveUp();
        }
        directions[0].skipAll(conversation);
        directions[1].skipAll(conversation);
        conversation.end();
        if (isSilent()) {
            Draft draft = flow.draft("tcp", first);
            draft.request("", flow.url("tcp"), "");
            draft.seen(last);
            draft.attribute("outcome", reset ? "refused" : syn[1] ? "no data" : "no answer");
            draft.finish();
        }
    }
}

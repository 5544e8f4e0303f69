package org.telltale.importers.capture.wire.tcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// One direction of a connection put in order: what came before has the byte, what comes early waits.
final class Direction {
    private static final int NEAR = 1 << 16;

    private final Side side;
    private final List<Piece> early = new ArrayList<>();
    private boolean started;
    private boolean ended;
    private int first;
    private int next;
    private long earlyBytes;
    private long delivered;

    Direction(Side side) {
        this.side = side;
    }

    boolean isStarted() {
        return started;
    }

    boolean isEnded() {
        return ended;
    }

    int next() {
        return next;
    }

    /// Whether a SYN with this number comes late: its direction began with the byte behind it, or soon after.
    boolean isBegunBy(int sequence) {
        int ahead = first - (sequence + 1);
        return started && ahead >= 0 && ahead < NEAR;
    }

    long delivered() {
        return delivered;
    }

    long earlyBytes() {
        return earlyBytes;
    }

    int earlyPieces() {
        return early.size();
    }

    long oldest() {
        return early.stream().mapToLong(p -> p.at().span().offset()).min().orElse(Long.MAX_VALUE);
    }

    void start(int sequence) {
        started = true;
        first = sequence;
        next = sequence;
    }

    /// Takes a piece and delivers what is in order by now.
    void take(Piece piece, Conversation to) {
        if (piece.sequence() - next > 0) {
            early.add(piece);
            earlyBytes += piece.data().length();
            return;
        }
        deliver(piece, to);
        drain(to);
    }

    private void drain(Conversation to) {
        if (early.isEmpty()) {
            return;
        }
        early.sort(Comparator.comparingInt(p -> p.sequence() - next));
        while (!early.isEmpty() && early.getFirst().sequence() - next <= 0) {
            Piece piece = early.removeFirst();
            earlyBytes -= piece.data().length();
            deliver(piece, to);
        }
    }

    private void deliver(Piece piece, Conversation to) {
        int known = next - piece.sequence();
        Slice fresh = piece.data().from(known);
        if (ended || piece.end() - next < 0) {
            return;
        }
        if (!fresh.isEmpty()) {
            next += fresh.length();
            delivered += fresh.length();
            to.bytes(side, fresh, piece.at());
        }
        int left = piece.end() - next;
        if (left > 0) {
            next = piece.end();
            to.gap(side, left, piece.at());
        }
        if (piece.last()) {
            next++;
            ended = true;
            to.endOf(side);
        }
    }

    /// Gives up what is missing before the first early piece, or before a sequence number that the other end has
    /// acknowledged, whichever comes first.
    void skipTo(int acknowledged, Moment at, Conversation to) {
        early.sort(Comparator.comparingInt(p -> p.sequence() - next));
        while (acknowledged - next > 0 && !ended) {
            int target = !early.isEmpty() && early.getFirst().sequence() - acknowledged < 0
                    ? early.getFirst().sequence()
                    : acknowledged;
            int missing = target - next;
            next = target;
            if (missing > 0) {
                to.gap(side, missing, at);
            }
            drain(to);
        }
    }

    /// Gives up all that is missing.
    void skipAll(Conversation to) {
        while (!early.isEmpty()) {
            early.sort(Comparator.comparingInt(p -> p.sequence() - next));
            Piece first = early.getFirst();
            int before = early.size();
            skipTo(first.sequence(), first.at(), to);
            if (early.size() == before) {
                early.clear(); // beyond the end mark
            }
        }
        earlyBytes = 0;
    }
}

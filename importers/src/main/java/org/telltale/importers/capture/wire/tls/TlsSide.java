package org.telltale.importers.capture.wire.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// One direction of a TLS connection: its records, the cipher that holds now, and its handshake messages.
final class TlsSide implements RecordReader.Listener {
    private static final int CHANGE_CIPHER = 20;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int CONTENT = 23;
    private static final int MOST_EARLY = 1024;
    private static final int LARGEST_HANDSHAKE = 1 << 18;

    private final Side side;
    private final TlsConversation connection;
    private final RecordReader reader = new RecordReader(this);
    private final ByteQueue handshake = new ByteQueue();
    private final List<Waiting> early = new ArrayList<>();
    private Optional<RecordCipher> cipher = Optional.empty();
    private Optional<RecordCipher> fallback = Optional.empty();
    private boolean covered;
    private boolean doubtful;
    private boolean lenient;
    private long total;
    private long failed;
    private long lost;

    private record Waiting(int type, int version, Slice fragment, Moment at) {}

    TlsSide(Side side, TlsConversation connection) {
        this.side = side;
        this.connection = connection;
    }

    void bytes(Slice data, Moment at) {
        total += data.length();
        reader.bytes(data, at);
    }

    void gap(long missing, Moment at) {
        reader.gap(missing, at);
    }

    long total() {
        return total;
    }

    /// Records that were to open with a key of the log and did not.
    long failed() {
        return failed;
    }

    /// Goes over to the next keys.
    void use(Optional<RecordCipher> next) {
        if (lenient || next.isEmpty() && cipher.isEmpty()) {
            return;
        }
        cipher = next;
        fallback = Optional.empty();
    }

    /// TLS 1.3 from the ServerHello on.
    ///
    /// @param first keys of early data, which hold until it ends or if the server takes none
    /// @param passing whether records may come first that are under other keys
    void useThree(Optional<RecordCipher> first, Optional<RecordCipher> next, boolean passing) {
        cipher = first.or(() -> next);
        fallback = first.isPresent() ? next : Optional.empty();
        lenient = passing && next.isPresent();
        covered = true;
        List<Waiting> waiting = List.copyOf(early);
        early.clear();
        waiting.forEach(w -> record(w.type(), w.version(), w.fragment(), w.at()));
    }

    @Override
    public void record(int type, int version, Slice fragment, Moment at) {
        if (!connection.isAgreed() && side == Side.REQUEST && type == CONTENT && early.size() < MOST_EARLY) {
            early.add(new Waiting(type, version, fragment, at));
            return;
        }
        if (type == CHANGE_CIPHER) {
            doubtful = !connection.isAgreed();
            if (!doubtful && !connection.keys().isThree()) {
                covered = true;
                cipher = connection.keys().two(side);
            }
            return;
        }
        int hello = fragment.u8(0);
        boolean again = (hello == 1 || hello == 2) && fragment.u24(1) == fragment.length() - 4;
        if (doubtful && !connection.isAgreed() && !again) {
            return; // the server's choice was not captured: what comes now may be encrypted
        }
        if (!covered || connection.keys().isThree() && type != CONTENT) {
            plain(new RecordCipher.Plain(type, fragment), true, at);
            return;
        }
        Optional<RecordCipher.Plain> opened = open(type, version, fragment);
        if (lost > 0) {
            tellLost(at);
        }
        if (opened.isPresent()) {
            plain(opened.get(), false, at);
        } else if (cipher.isPresent() && !lenient) {
            failed++;
            connection.contentLost(side, Math.max(1, fragment.length() - overhead()), at);
        }
    }

    private int overhead() {
        return cipher.map(RecordCipher::overhead).orElse(0);
    }

    private Optional<RecordCipher.Plain> open(int type, int version, Slice fragment) {
        Optional<RecordCipher.Plain> opened = cipher.flatMap(c -> c.open(type, version, fragment));
        if (opened.isEmpty() && fallback.isPresent()) {
            opened = fallback.get().open(type, version, fragment);
            if (opened.isPresent()) {
                cipher = fallback;
                fallback = Optional.empty();
            }
        }
        return opened;
    }

    private void plain(RecordCipher.Plain plain, boolean open, Moment at) {
        if (plain.type() == HANDSHAKE) {
            handshake.add(plain.content());
            messages(open, at);
        } else if (plain.type() == CONTENT && !open) {
            connection.content(side, plain.content(), at);
        } else if (plain.type() == ALERT && plain.content().length() == 2) {
            connection.alert(side, plain.content().u8(1));
        }
    }

    private void messages(boolean open, Moment at) {
        while (handshake.size() >= 4) {
            Slice view = handshake.view();
            int length = view.u24(1);
            if (length > LARGEST_HANDSHAKE) {
                handshake.takeAll();
                return;
            }
            if (!view.has(4, length)) {
                return;
            }
            Slice message = Slice.of(view.part(0, 4L + length).toArray());
            handshake.drop(4 + length);
            connection.handshake(side, message, open, at);
        }
    }

    @Override
    public void oldHello(Slice message, Moment at) {
        connection.oldHello(message);
    }

    @Override
    public void lostRecord(long bytes, Moment at) {
        cipher.ifPresent(RecordCipher::skip);
        lost += bytes;
    }

    @Override
    public void lostMore(long bytes, Moment at) {
        lost += bytes;
    }

    /// Tells what was lost, once it shows of how many records it was.
    void tellLost(Moment at) {
        long bytes = lost;
        lost = 0;
        int records = Math.max(1, cipher.map(c -> c.lost().take()).orElse(1));
        if (bytes > 0) {
            long around = records * (RecordReader.HEADER + (long) overhead());
            connection.contentLost(side, Math.max(1, bytes - around), at);
        }
    }

    @Override
    public void foreign(Slice rest, Moment at) {
        connection.foreign(side, rest, at);
    }
}

package org.telltale.importers.capture.wire.quic;

import org.telltale.importers.capture.wire.packet.Slice;

/// The frames of a packet's content (RFC 9000, section 19), with those of RFC 9221.
final class Frames {
    private final Slice content;
    private final boolean handshake;
    private final Listener listener;
    private int at;

    /// What is done with those that carry something.
    interface Listener {
        void crypto(long offset, Slice data);

        void stream(long id, long offset, Slice data, boolean last);

        void reset(long id, long code);

        void datagram(Slice data);

        void connectionId(Slice id);

        void close(long code);
    }

    private Frames(Slice content, boolean handshake, Listener listener) {
        this.content = content;
        this.handshake = handshake;
        this.listener = listener;
    }

    /// Visits the frames up to the first whose type is unknown.
    ///
    /// @param handshake whether the packet can carry no streams
    static void walk(Slice content, boolean handshake, Listener listener) {
        Frames frames = new Frames(content, handshake, listener);
        while (frames.at < content.length() && frames.frame()) {
            // each frame moves on
        }
    }

    private long number() {
        VarInt number = VarInt.at(content, at);
        at += number.size();
        return number.value();
    }

    private void numbers(int count) {
        for (int i = 0; i < count; i++) {
            number();
        }
    }

    private Slice bytes(long count) {
        Slice part = content.part(at, Math.min(count, Integer.MAX_VALUE));
        at += part.length();
        return part;
    }

    private boolean frame() {
        int type = (int) Math.min(number(), Integer.MAX_VALUE);
        if (type == 8 && handshake) { // the number that Google's versions have for handshake bytes
            type = 6;
        }
        if (type >= 8 && type <= 15) {
            stream(type);
            return true;
        }
        return frame(type);
    }

    private boolean frame(int type) {
        switch (type) {
            case 0, 1, 0x1e, 0x1f -> {
                // padding, ping, and ends of the handshake are their type alone
            }
            case 2, 3 -> acknowledgement(type == 3);
            case 6 -> {
                long offset = number();
                listener.crypto(offset, bytes(number()));
            }
            case 4 -> {
                long id = number();
                listener.reset(id, number());
                number();
            }
            case 7 -> bytes(number());
            case 5, 0x11, 0x15 -> numbers(2);
            case 0x10, 0x12, 0x13, 0x14, 0x16, 0x17, 0x19 -> number();
            case 0x18 -> {
                numbers(2);
                listener.connectionId(bytes(content.u8(at++)));
                bytes(16);
            }
            case 0x1a, 0x1b -> bytes(8);
            case 0x1c, 0x1d -> close(type);
            case 0x30, 0x31 -> listener.datagram(bytes(type == 0x31 ? number() : Integer.MAX_VALUE));
            case 0xaf -> numbers(4);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void stream(int type) {
        long id = number();
        long offset = (type & 4) != 0 ? number() : 0;
        listener.stream(id, offset, bytes((type & 2) != 0 ? number() : Integer.MAX_VALUE), (type & 1) != 0);
    }

    private void acknowledgement(boolean counts) {
        numbers(2);
        long ranges = Math.min(number(), content.length());
        long numbers = 1 + 2 * ranges + (counts ? 3 : 0);
        for (long i = 0; i < numbers && at < content.length(); i++) {
            number();
        }
    }

    private void close(int type) {
        listener.close(number());
        if (type == 0x1c) {
            number();
        }
        bytes(number());
    }
}

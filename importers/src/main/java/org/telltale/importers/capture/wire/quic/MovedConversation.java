package org.telltale.importers.capture.wire.quic;

import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// A connection that goes on between other addresses.
///
/// @param swapped whether who sends first there is the connection's server
record MovedConversation(QuicConversation connection, boolean swapped) implements Conversation {
    private Side side(Side here) {
        return swapped ? Side.values()[1 - here.ordinal()] : here;
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        connection.bytes(side(from), data, at);
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        connection.gap(side(from), missing, at);
    }

    @Override
    public void endOf(Side from) {
        connection.endOf(side(from));
    }

    @Override
    public void end() {
        connection.end();
    }

    @Override
    public long oldest() {
        return connection.oldest();
    }
}

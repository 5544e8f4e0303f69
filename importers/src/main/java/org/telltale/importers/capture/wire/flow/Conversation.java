package org.telltale.importers.capture.wire.flow;

import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// What understands the bytes of a connection. Bytes of each side come in order, and those of both sides in the order
/// in which the ends saw them. The request side is from client to server.
public interface Conversation {
    /// Takes the next bytes of a side, which are valid during the call.
    void bytes(Side from, Slice data, Moment at);

    /// Bytes of a side that were not captured come next.
    void gap(Side from, long missing, Moment at);

    /// A side sends no more. Unless the connection ends, the other may go on.
    void endOf(Side from);

    /// Nothing more comes: what is unfinished leaves as it is.
    void end();

    /// The file offset of the oldest packet of which an exchange is still to leave, [Long#MAX_VALUE] where there is none.
    long oldest();
}

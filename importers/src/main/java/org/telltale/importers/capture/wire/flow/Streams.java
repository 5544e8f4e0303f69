package org.telltale.importers.capture.wire.flow;

import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// What understands a connection of many streams, such as QUIC. The bytes of each side of a stream come in order; its
/// two sides, and different streams, come as they were captured. Streams are numbered as in RFC 9000, section 2.1: bit 0
/// says that the server began it, bit 1 that only its beginner sends.
public interface Streams {
    /// Takes the next bytes of a stream's side, which are valid during the call.
    void bytes(long stream, Side from, Slice data, Moment at);

    /// Bytes that were not captured come next.
    void gap(long stream, Side from, long missing, Moment at);

    /// A side of a stream sends no more.
    void endOf(long stream, Side from, Moment at);

    /// A side breaks a stream off.
    void reset(long stream, Side from, long code, Moment at);

    /// A message outside of any stream (RFC 9221).
    void datagram(Side from, Slice data, Moment at);

    /// Nothing more comes: what is unfinished leaves as it is.
    void end();

    /// The file offset of the oldest packet of which an exchange is still to leave, [Long#MAX_VALUE] where there is none.
    long oldest();
}

package org.telltale.importers.capture.wire.tcp;

import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;

/// Data of one direction at its sequence number.
///
/// @param missing bytes at its end that were not captured
/// @param last whether the direction ends behind it
record Piece(int sequence, Slice data, long missing, boolean last, Moment at) {
    /// The sequence number behind it, without that of the end mark.
    int end() {
        return sequence + data.length() + (int) missing;
    }
}

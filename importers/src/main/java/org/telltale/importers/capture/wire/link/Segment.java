package org.telltale.importers.capture.wire.link;

import java.util.Map;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;

/// What an IP packet carries.
///
/// @param protocol the IP protocol number
/// @param payload from the transport header on, as far as captured
/// @param missing bytes at its end that were not captured
/// @param attributes what the packet says about its flow, such as the app
public record Segment(
        Moment at,
        int protocol,
        Address source,
        Address target,
        Slice payload,
        long missing,
        Map<String, String> attributes) {
    public static final int TCP = 6;
    public static final int UDP = 17;

    /// Bytes of the payload that are the transport's own header.
    int header() {
        return protocol == UDP ? 8 : (payload.u8(12) >> 4) * 4;
    }

    public Segment {
        attributes = Map.copyOf(attributes);
    }
}

package org.telltale.importers.capture.wire.packet;

import java.util.Map;

/// A packet as captured.
///
/// @param link the link type, a number of tcpdump.org/linktypes.html
/// @param data the captured bytes
/// @param original bytes that the packet had on the wire, also those that were not captured
/// @param attributes what the file says about this packet alone, such as a comment
public record Packet(Moment at, int link, Slice data, long original, Map<String, String> attributes) {
    public Packet {
        attributes = Map.copyOf(attributes);
    }
}

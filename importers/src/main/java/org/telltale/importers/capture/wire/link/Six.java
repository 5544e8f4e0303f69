package org.telltale.importers.capture.wire.link;

import org.telltale.importers.capture.wire.packet.Slice;

/// A place in the chain of IPv6 extension headers (RFC 8200).
record Six(int protocol, Slice payload) {
    static final int FRAGMENT = 44;

    private static final int AUTHENTICATION = 51;

    boolean isHeader() {
        boolean extension = protocol == 0 || protocol == 43 || protocol == 60 || protocol == 135;
        return (extension || protocol == AUTHENTICATION) && payload.has(0, 8);
    }

    Six next() {
        int length = protocol == AUTHENTICATION ? (payload.u8(1) + 2) * 4 : (payload.u8(1) + 1) * 8;
        return new Six(payload.u8(0), payload.from(length));
    }
}

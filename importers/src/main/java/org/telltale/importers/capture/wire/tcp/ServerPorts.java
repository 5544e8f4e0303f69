package org.telltale.importers.capture.wire.tcp;

import java.util.Set;

/// Which end of a UDP flow is the server, where the first packet that was captured may be an answer.
final class ServerPorts {
    private static final int WELL_KNOWN = 1024;
    private static final int EPHEMERAL = 32_768;

    /// VPN, STUN and TURN, CoAP, SSDP, and what else listens above the well-known ports.
    private static final Set<Integer> OTHERS =
            Set.of(1194, 1900, 3478, 3479, 4433, 4500, 5060, 5349, 5683, 5684, 8443, 19_302, 51_820);

    private ServerPorts() {}

    /// Whether a datagram was sent by the server: from a well-known port to a higher one, or from another port on which
    /// servers listen to one that is given to clients for a while.
    static boolean sent(int source, int target) {
        boolean wellKnown = source < WELL_KNOWN && source < target;
        return wellKnown || OTHERS.contains(source) && target >= EPHEMERAL;
    }
}

package org.telltale.importers.capture.wire.flow;

import org.telltale.importers.capture.wire.packet.Address;

/// The two ends of a flow.
public record Ends(Address client, int clientPort, Address server, int serverPort) {
    public Ends swapped() {
        return new Ends(server, serverPort, client, clientPort);
    }
}

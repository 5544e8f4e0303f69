package org.telltale.importers.capture.wire.packet;

import org.telltale.model.problem.Problem;

/// Where the reader of a capture file pushes its packets, in file order.
public interface PacketSink {
    void packet(Packet packet);

    void problem(Problem problem);

    /// Decryption secrets of TLS (NSS key log) that the file holds; all come before the first packet.
    void secrets(Slice keyLog);

    /// A name that the file gives an address; all come before the first packet.
    void name(Address address, String name);
}

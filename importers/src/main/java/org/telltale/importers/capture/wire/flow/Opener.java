package org.telltale.importers.capture.wire.flow;

import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;

/// Finds who understands the bytes of a stream. A layer between TCP and messages (TLS, another record layer) asks it for
/// what it uncovers.
public interface Opener {
    /// Whoever understands a stream of which nothing is known yet.
    Conversation open(Flow flow);

    /// Whoever speaks a protocol that the ends agreed on: `h2`, `h2c`, `websocket`, `http/1.1`, `dns`.
    ///
    /// @param details the protocol's parameters, such as the extensions of a WebSocket
    Optional<Conversation> speak(String protocol, String details, Flow flow);

    /// Whoever understands a UDP flow by its first datagram.
    Optional<Conversation> begunBy(Slice datagram, Flow flow);

    /// Whoever understands the streams of a connection of a protocol that the ends agreed on: `h3`, `doq`, …
    Streams streams(String protocol, Flow flow);

    /// Lets an exchange of HTTP out that is whole, as what it carries: messages of gRPC-web, answers of the name service.
    void complete(Draft draft, Flow flow);

    /// Whether a datagram begins DTLS, which may come after others in its flow.
    boolean beginsDtls(Slice datagram);

    /// Whether bytes begin a TLS connection, as after STARTTLS or CONNECT.
    boolean beginsTls(Slice clientBytes);
}

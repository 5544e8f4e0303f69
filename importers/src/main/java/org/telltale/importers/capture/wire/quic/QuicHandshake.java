package org.telltale.importers.capture.wire.quic;

import java.util.List;
import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.quic.QuicSide.Level;
import org.telltale.importers.capture.wire.tls.ClientFacts;
import org.telltale.importers.capture.wire.tls.ServerFacts;
import org.telltale.model.session.Side;

/// The handshake of TLS within a QUIC connection (RFC 9001, section 4): what it says, and the keys that follow.
final class QuicHandshake {
    private final Flow flow;
    private final QuicKeys keys;
    private final QuicDraft draft;

    QuicHandshake(Flow flow, QuicKeys keys, QuicDraft draft) {
        this.flow = flow;
        this.keys = keys;
        this.draft = draft;
    }

    boolean isClientKnown() {
        return keys.isClientKnown();
    }

    /// @param message from its type on
    /// @param open whether it came in a packet that anyone can open
    void message(Side from, Slice message, boolean open) {
        if (message.startsWith("CHLO")) {
            GoogleHello.of(message).ifPresent(this::google);
            return;
        }
        switch (message.u8(0)) {
            case 1 -> {
                if (from == Side.REQUEST && open) {
                    client(message);
                }
            }
            case 2 -> ServerFacts.hello(message.from(4), flow.facts()).ifPresent(keys::server);
            case 8 -> ServerFacts.extensions(message.from(4), flow.facts());
            case 11 -> {
                if (from == Side.RESPONSE) {
                    ServerFacts.certificate(message.from(4), true, flow.facts());
                }
            }
            default -> {
                // tickets and finishing messages say nothing that is shown
            }
        }
    }

    private void client(Slice message) {
        keys.client(message.part(6, 32).toArray());
        ClientFacts.add(message.from(4), true, flow.facts());
        draft.hello(message);
    }

    void google(GoogleHello hello) {
        hello.add(flow.facts());
        draft.hello(hello.message());
    }

    List<PacketCipher> ciphers(QuicVersion version, Level level, Side from) {
        return switch (level) {
            case INITIAL -> List.of();
            case EARLY -> keys.early(version);
            case HANDSHAKE -> keys.handshake(version, from);
            case APPLICATION -> keys.application(version, from);
        };
    }

    /// The protocol that was agreed on, else the first that the client offers.
    String protocol() {
        return Optional.ofNullable(flow.facts().get("alpn"))
                .orElseGet(() -> flow.facts().getOrDefault("alpn offered", "").split(", ", 2)[0]);
    }
}

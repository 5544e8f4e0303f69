package org.telltale.importers.capture.wire.quic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// By whom the connection ids of a capture were issued: so that a connection is known again when an end has a new
/// address (RFC 9000, section 9). The last 20,000.
public final class ConnectionIds {
    private static final int MOST = 20_000;
    private static final int LEAST = 4;

    private final Map<String, Owner> owners = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Owner> eldest) {
            return size() > MOST;
        }
    };
    private final Set<Integer> lengths = new TreeSet<>();

    private record Owner(QuicConversation connection, Side issuer) {}

    void put(Slice id, QuicConversation connection, Side issuer) {
        if (id.length() >= LEAST) {
            owners.putIfAbsent(id.latin(), new Owner(connection, issuer));
            lengths.add(id.length());
        }
    }

    /// The connection to which the first datagram of a flow belongs, as seen from that flow.
    public Optional<Conversation> find(Slice datagram) {
        if ((datagram.u8(0) & 0x80) != 0) {
            return Optional.empty();
        }
        for (int length : lengths) {
            Owner owner = owners.get(datagram.part(1, length).latin());
            if (owner != null && datagram.has(1, length)) {
                return Optional.of(new MovedConversation(owner.connection(), owner.issuer() == Side.REQUEST));
            }
        }
        return Optional.empty();
    }
}

package org.telltale.importers.capture.wire.quic;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.capture.wire.tls.CipherSuite;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.importers.capture.wire.tls.KeySchedule;
import org.telltale.model.session.Side;

/// The ciphers of a connection's packets: of Initial packets by what they say openly, of others by the key log.
final class QuicKeys {
    private static final CipherSuite INITIAL = CipherSuite.of(0x1301).orElseThrow();

    private final KeyLog log;
    private Optional<CipherSuite> suite = Optional.empty();
    private Optional<byte[]> clientRandom = Optional.empty();

    QuicKeys(KeyLog log) {
        this.log = log;
    }

    void client(byte[] random) {
        clientRandom = Optional.of(random);
    }

    boolean isClientKnown() {
        return clientRandom.isPresent();
    }

    void server(int chosen) {
        suite = CipherSuite.of(chosen);
    }

    /// The cipher of a side's Initial packets.
    ///
    /// @param connection the id that the client chose for the server
    static Optional<PacketCipher> initial(QuicVersion version, byte[] connection, Side side) {
        try {
            byte[] common = KeySchedule.hmac("HmacSHA256", version.saltBytes(), connection);
            String label = side == Side.REQUEST ? "client in" : "server in";
            byte[] secret = KeySchedule.expandLabel("SHA256", common, label, 32);
            return Optional.of(PacketCipher.of(INITIAL, version, secret));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    List<PacketCipher> early(QuicVersion version) {
        return of(version, "CLIENT_EARLY_TRAFFIC_SECRET", Optional.empty());
    }

    List<PacketCipher> handshake(QuicVersion version, Side side) {
        return of(version, name(side) + "_HANDSHAKE_TRAFFIC_SECRET", suite);
    }

    List<PacketCipher> application(QuicVersion version, Side side) {
        return of(version, name(side) + "_TRAFFIC_SECRET_0", suite);
    }

    private static String name(Side side) {
        return side == Side.REQUEST ? "CLIENT" : "SERVER";
    }

    /// Those that a secret may belong to; more than one where the server's choice is not known.
    private List<PacketCipher> of(QuicVersion version, String label, Optional<CipherSuite> known) {
        Optional<byte[]> secret = clientRandom.flatMap(random -> log.find(label, random));
        List<PacketCipher> all = new ArrayList<>();
        if (secret.isPresent()) {
            List<CipherSuite> suites = known.map(List::of).orElseGet(() -> suites(secret.get().length));
            for (CipherSuite each : suites) {
                cipher(each, version, secret.get()).ifPresent(all::add);
            }
        }
        return all;
    }

    private static List<CipherSuite> suites(int length) {
        return (length == 48 ? List.of(0x1302) : List.of(0x1301, 0x1303))
                .stream().map(CipherSuite::of).flatMap(Optional::stream).toList();
    }

    private static Optional<PacketCipher> cipher(CipherSuite suite, QuicVersion version, byte[] secret) {
        try {
            return Optional.of(PacketCipher.of(suite, version, secret));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}

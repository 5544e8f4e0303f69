package org.telltale.importers.capture.wire.tls;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// What the ends agreed on, and the ciphers that follow from it and the key log.
final class Keys {
    private static final int THREE = 0x0304;

    private final KeyLog log;
    private final MasterSecret master;
    private byte[] clientRandom = new byte[32];
    private byte[] serverRandom = new byte[32];
    private Optional<CipherSuite> suite = Optional.empty();
    private int version;
    private boolean macOutside;
    private final byte[][] traffic = new byte[2][];

    Keys(KeyLog log) {
        this.log = log;
        this.master = new MasterSecret(log);
    }

    void client(Hello hello) {
        clientRandom = hello.random().toArray();
        master.client(hello);
    }

    void server(Hello hello) {
        serverRandom = hello.random().toArray();
        suite = CipherSuite.of(hello.suites().getFirst());
        version = hello.versions().getFirst();
        macOutside = hello.has(22);
        master.server(hello, suite);
    }

    /// Takes each handshake message from its type on.
    void message(Slice message) {
        if (!isThree()) {
            master.message(message);
        }
    }

    boolean isThree() {
        return version >= THREE;
    }

    private static String name(Side side) {
        return side == Side.REQUEST ? "CLIENT" : "SERVER";
    }

    Optional<RecordCipher> early() {
        return three("CLIENT_EARLY_TRAFFIC_SECRET");
    }

    Optional<RecordCipher> handshake(Side side) {
        return three(name(side) + "_HANDSHAKE_TRAFFIC_SECRET");
    }

    Optional<RecordCipher> application(Side side) {
        String label = name(side) + "_TRAFFIC_SECRET_0";
        log.find(label, clientRandom).ifPresent(secret -> traffic[side.ordinal()] = secret);
        return three(label);
    }

    private Optional<RecordCipher> three(String label) {
        return log.find(label, clientRandom).flatMap(this::three);
    }

    private Optional<RecordCipher> three(byte[] secret) {
        if (suite.isEmpty() || !suite.get().kind().isAead()) {
            return Optional.empty();
        }
        try {
            return Optional.of(AeadCipher.three(suite.get(), secret));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /// The cipher after a key update (RFC 8446, section 7.2).
    Optional<RecordCipher> updated(Side side) {
        byte[] now = traffic[side.ordinal()];
        if (now == null || suite.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] next = KeySchedule.expandLabel(suite.get().hash(), now, "traffic upd", now.length);
            traffic[side.ordinal()] = next;
            return three(next);
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /// The cipher after ChangeCipherSpec up to TLS 1.2.
    Optional<RecordCipher> two(Side side) {
        return master.find().flatMap(secret -> two(side, secret));
    }

    private Optional<RecordCipher> two(Side side, byte[] secret) {
        if (suite.isEmpty() || version < 0x0301) {
            return Optional.empty();
        }
        CipherSuite s = suite.get();
        int mac = s.macLength();
        int key = s.keyLength();
        int iv = switch (s.kind()) {
            case GCM, CCM, CCM_8 -> 4;
            case CHACHA -> 12;
            case AES_CBC, TRIPLE_DES -> version == 0x0301 ? s.block() : 0;
            case RC4, NONE -> 0;
        };
        try {
            byte[] block = KeySchedule.random(
                    version < 0x0303,
                    s.hash(),
                    secret,
                    "key expansion",
                    serverRandom,
                    clientRandom,
                    2 * (mac + key + iv));
            int n = side.ordinal();
            byte[] macKey = Arrays.copyOfRange(block, n * mac, (n + 1) * mac);
            byte[] cipherKey = Arrays.copyOfRange(block, 2 * mac + n * key, 2 * mac + (n + 1) * key);
            int at = 2 * (mac + key) + n * iv;
            byte[] start = Arrays.copyOfRange(block, at, at + iv);
            return Optional.of(
                    switch (s.kind()) {
                        case GCM, CHACHA, CCM, CCM_8 -> AeadCipher.two(s, cipherKey, start);
                        case AES_CBC, TRIPLE_DES -> new CbcCipher(s, macOutside, macKey, cipherKey, start);
                        case RC4, NONE -> new StreamCipher(s, macKey, cipherKey);
                    });
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}

package org.telltale.importers.capture.wire.tls;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;

/// The master secret of a connection up to TLS 1.2: of the key log's lines on it, of the secret that went before it, or
/// of the session that it goes on with (RFC 5246, section 8.1; RFC 5077; RFC 7627).
final class MasterSecret {
    private static final int LENGTH = 48;
    private static final int MOST_TRANSCRIPT = 1 << 18;
    private static final int TICKET = 35;
    private static final int EXTENDED = 23;
    private static final int KEY_EXCHANGE = 16;
    private static final int NEW_TICKET = 4;

    private final KeyLog log;
    private final ByteArrayOutputStream transcript = new ByteArrayOutputStream();
    private Slice clientRandom = Slice.EMPTY;
    private Slice serverRandom = Slice.EMPTY;
    private Slice session = Slice.EMPTY;
    private Slice ticket = Slice.EMPTY;
    private Slice exchange = Slice.EMPTY;
    private String hash = "SHA256";
    private boolean extended;
    private boolean old;

    MasterSecret(KeyLog log) {
        this.log = log;
    }

    void client(Hello hello) {
        transcript.reset();
        exchange = Slice.EMPTY;
        clientRandom = hello.random();
        ticket = hello.extension(TICKET);
    }

    void server(Hello hello, Optional<CipherSuite> suite) {
        serverRandom = hello.random();
        session = hello.session();
        extended = hello.has(EXTENDED);
        old = hello.versions().getFirst() < 0x0303;
        hash = suite.map(CipherSuite::hash).orElse(hash);
    }

    /// Takes each handshake message from its type on, in the order of both sides.
    void message(Slice message) {
        int type = message.u8(0);
        if (exchange.isEmpty() && type != 0 && transcript.size() < MOST_TRANSCRIPT) {
            transcript.writeBytes(message.toArray());
        }
        if (type == KEY_EXCHANGE) {
            exchange = message.from(4);
        } else if (type == NEW_TICKET) {
            Slice given = message.part(10, message.u16(8));
            find().ifPresent(secret -> log.learn("TICKET", digest(given), secret));
        }
    }

    /// A ticket may be long: its digest stands for it.
    private static byte[] digest(Slice ticket) {
        return HexFormat.of().parseHex(KeySchedule.digest("SHA-256", ticket.toArray()));
    }

    Optional<byte[]> find() {
        byte[] random = clientRandom.toArray();
        Optional<byte[]> found = log.find("CLIENT_RANDOM", random)
                .or(() -> log.find("PMS_CLIENT_RANDOM", random).flatMap(this::derive))
                .or(() -> log.find("RSA", encrypted().part(0, 8).toArray()).flatMap(this::derive))
                .or(() -> log.find("SESSION", session.toArray()))
                .or(() -> ticket.isEmpty() ? Optional.empty() : log.find("TICKET", digest(ticket)));
        found.ifPresent(secret -> log.learn("SESSION", session.toArray(), secret));
        return found;
    }

    /// The encrypted premaster secret of the RSA key exchange; in SSL 3.0 it has no length before it.
    private Slice encrypted() {
        return exchange.u16(0) == exchange.length() - 2 ? exchange.from(2) : exchange;
    }

    private Optional<byte[]> derive(byte[] premaster) {
        try {
            return Optional.of(
                    extended
                            ? KeySchedule.random(
                                    old, hash, premaster, "extended master secret", sessionHash(), new byte[0], LENGTH)
                            : KeySchedule.random(
                                    old,
                                    hash,
                                    premaster,
                                    "master secret",
                                    clientRandom.toArray(),
                                    serverRandom.toArray(),
                                    LENGTH));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private byte[] sessionHash() throws GeneralSecurityException {
        byte[] all = transcript.toByteArray();
        if (!old) {
            return MessageDigest.getInstance(hash.replace("SHA", "SHA-")).digest(all);
        }
        byte[] md5 = MessageDigest.getInstance("MD5").digest(all);
        byte[] sha = MessageDigest.getInstance("SHA-1").digest(all);
        byte[] both = Arrays.copyOf(md5, md5.length + sha.length);
        System.arraycopy(sha, 0, both, md5.length, sha.length);
        return both;
    }
}

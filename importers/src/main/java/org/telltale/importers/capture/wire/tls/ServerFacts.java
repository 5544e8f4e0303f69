package org.telltale.importers.capture.wire.tls;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Cursor;
import org.telltale.importers.capture.wire.packet.Slice;

/// What a server's handshake messages say about their connection: version, cipher suite, protocol, certificate.
public final class ServerFacts {
    private static final int ALPN = 16;
    private static final byte[] RETRY =
            HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    private ServerFacts() {}

    /// Gives the number of the cipher suite, unless the server asks for another ClientHello.
    ///
    /// @param body a ServerHello without type and length
    public static Optional<Integer> hello(Slice body, Map<String, String> facts) {
        return read(body).map(hello -> {
            add(hello, facts);
            return hello.suites().getFirst();
        });
    }

    /// The hello; empty where it asks for another ClientHello (RFC 8446, section 4.1.4).
    static Optional<Hello> read(Slice body) {
        Hello hello = Hello.server(body);
        return Arrays.equals(hello.random().toArray(), RETRY) ? Optional.empty() : Optional.of(hello);
    }

    static void add(Hello hello, Map<String, String> facts) {
        facts.put("tls version", Hello.versionName(hello.versions().getFirst()));
        facts.put("cipher suite", CipherSuite.name(hello.suites().getFirst()));
        facts.put("ja3s", Ja3.server(hello));
        agree(hello.protocols(), facts);
    }

    /// @param body EncryptedExtensions without type and length
    public static void extensions(Slice body, Map<String, String> facts) {
        Slice alpn = Hello.extensions(new Cursor(body)).getOrDefault(ALPN, Slice.EMPTY);
        agree(Hello.protocols(alpn), facts);
    }

    private static void agree(List<String> protocols, Map<String, String> facts) {
        if (!protocols.isEmpty()) {
            facts.put("alpn", protocols.getFirst());
        }
    }

    /// @param body a Certificate message without type and length
    /// @param three whether it is of TLS 1.3
    public static void certificate(Slice body, boolean three, Map<String, String> facts) {
        Cursor in = new Cursor(body);
        if (three) {
            in.skip(in.u8());
        }
        in.skip(3);
        Slice der = in.bytes(in.u24());
        if (der.isEmpty()) {
            return;
        }
        CertificateNames names = CertificateNames.of(der);
        put(facts, "certificate subject", names.subject());
        put(facts, "certificate issuer", names.issuer());
        put(facts, "certificate names", String.join(", ", names.hosts()));
        put(facts, "certificate sha256", KeySchedule.digest("SHA-256", der.toArray()));
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.putIfAbsent(name, value);
        }
    }
}

package org.telltale.importers.capture.wire.tls;

import java.util.Map;
import org.telltale.importers.capture.wire.packet.Slice;

/// What a ClientHello says about its connection: server name, protocols offered, JA4.
public final class ClientFacts {
    private static final int ENCRYPTED = 0xfe0d;

    private ClientFacts() {}

    /// @param hello the message without type and length
    /// @param quic whether it came in QUIC
    public static void add(Slice hello, boolean quic, Map<String, String> facts) {
        add(Hello.client(hello), quic ? 'q' : 't', facts);
    }

    static void add(Hello hello, char transport, Map<String, String> facts) {
        int before = Integer.parseInt(facts.getOrDefault("client hellos", "0"));
        facts.put("client hellos", Integer.toString(before + 1));
        if (!hello.serverName().isEmpty()) {
            facts.put("server name", hello.serverName());
        }
        if (!hello.protocols().isEmpty()) {
            facts.put("alpn offered", String.join(", ", hello.protocols()));
        }
        facts.put("ja4", Ja4.of(hello, transport));
        facts.put("ja3", Ja3.client(hello));
        if (hello.has(ENCRYPTED)) {
            facts.put("encrypted client hello", "yes");
        }
    }
}

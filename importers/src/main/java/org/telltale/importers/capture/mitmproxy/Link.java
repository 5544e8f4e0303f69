package org.telltale.importers.capture.mitmproxy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.text.Base64Text;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.tls.CertificateNames;

/// A connection between proxy and client or server.
record Link(Map<String, Value> entries) {
    private static final String PEM_START = "-----BEGIN CERTIFICATE-----";

    /// One end of a connection.
    ///
    /// @param name address or host name
    record End(String name, int port) {
        void describe(String who, Map<String, String> facts) {
            String ip = address(name);
            if (!ip.isEmpty()) {
                facts.put(who + " ip", ip);
            }
            facts.put(who + " port", Integer.toString(port));
        }
    }

    private Value get(String key) {
        return entries.getOrDefault(key, Value.NULL);
    }

    String word(String key) {
        return get(key).word();
    }

    /// The other end's address as it turned out.
    Optional<End> peer() {
        return end("peername").or(() -> end("ip_address")).or(() -> end("peer_address"));
    }

    /// The address that was asked for, often a host name.
    Optional<End> asked() {
        return end("address");
    }

    /// The client's end, whichever key holds it.
    Optional<End> client() {
        return end("peername").or(() -> end("address"));
    }

    /// `[host, port]`, also within a dictionary as up to version 1.
    private Optional<End> end(String key) {
        Value value = get(key);
        Value list = value.isDictionary() ? value.entries().getOrDefault("address", Value.NULL) : value;
        List<Value> parts = list.items();
        if (parts.size() < 2 || parts.getFirst().word().isEmpty()) {
            return Optional.empty();
        }
        return parts.get(1).number().map(port -> new End(parts.getFirst().word(), port));
    }

    /// An address as written without `::ffff:` and zone; empty for a host name.
    static String address(String name) {
        String bare = name.startsWith("::ffff:") && name.indexOf('.') > 0 ? name.substring(7) : name;
        int zone = bare.indexOf('%');
        String plain = zone < 0 ? bare : bare.substring(0, zone);
        boolean four = plain.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        return four || plain.indexOf(':') >= 0 && plain.matches("[0-9a-fA-F:.]{2,45}") ? plain : "";
    }

    /// What is known of a server's connection.
    void describe(Map<String, String> facts) {
        asked().filter(end -> address(end.name()).isEmpty()).ifPresent(end -> {
            facts.put("server address", end.name() + ":" + end.port());
            facts.put("server port", Integer.toString(end.port()));
        });
        asked().ifPresent(end -> end.describe("server", facts));
        peer().ifPresent(end -> end.describe("server", facts));
        FlowEntry.put(facts, "server name", word("sni"));
        FlowEntry.put(facts, "tls version", word("tls_version").replaceFirst("^TLSv", "TLS "));
        FlowEntry.put(facts, "cipher suite", word("cipher"));
        FlowEntry.put(facts, "cipher suite", word("cipher_name"));
        FlowEntry.put(facts, "alpn", word("alpn_proto_negotiated"));
        FlowEntry.put(facts, "alpn", word("alpn"));
        put(facts, "timing connect", "timestamp_start", "timestamp_tcp_setup");
        put(facts, "timing ssl", "timestamp_tcp_setup", "timestamp_tls_setup");
        put(facts, "timing ssl", "timestamp_tcp_setup", "timestamp_ssl_setup");
        certificate(facts);
    }

    private void put(Map<String, String> facts, String name, String from, String to) {
        FlowEntry.milliseconds(get(from), get(to)).ifPresent(ms -> facts.put(name, ms.toPlainString()));
    }

    private void certificate(Map<String, String> facts) {
        Value first = get("certificate_list").items().stream().findFirst().orElse(get("cert"));
        String pem = first.content().length() > 1 << 20 ? "" : first.text();
        int start = pem.indexOf(PEM_START);
        int from = start + PEM_START.length();
        int end = pem.indexOf("-----END", from);
        if (start < 0 || end < 0) {
            return;
        }
        byte[] text = pem.substring(from, end).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] der = Base64Text.read(text, 0, text.length).bytes().toArray();
        CertificateNames names = CertificateNames.of(Slice.of(der));
        FlowEntry.put(facts, "certificate subject", names.subject());
        FlowEntry.put(facts, "certificate issuer", names.issuer());
        FlowEntry.put(facts, "certificate names", String.join(", ", names.hosts()));
    }
}

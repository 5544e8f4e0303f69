package org.telltale.importers.capture.wire.tls;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A cipher suite that can be opened.
///
/// @param name as IANA registers it
/// @param hash of the key derivation, as the JDK names it
/// @param mac as the JDK names it, empty for AEAD
public record CipherSuite(String name, Kind kind, int keyLength, String hash, String mac) {
    /// How records are sealed.
    public enum Kind {
        GCM,
        CHACHA,
        CBC
    }

    private static final Map<Integer, CipherSuite> KNOWN = new HashMap<>();

    static {
        put(0x1301, "TLS_AES_128_GCM_SHA256");
        put(0x1302, "TLS_AES_256_GCM_SHA384");
        put(0x1303, "TLS_CHACHA20_POLY1305_SHA256");
        put(0x009c, "TLS_RSA_WITH_AES_128_GCM_SHA256");
        put(0x009d, "TLS_RSA_WITH_AES_256_GCM_SHA384");
        put(0x009e, "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256");
        put(0x009f, "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384");
        put(0xc02b, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");
        put(0xc02c, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
        put(0xc02f, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
        put(0xc030, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
        put(0xcca8, "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");
        put(0xcca9, "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256");
        put(0xccaa, "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256");
        put(0xccac, "TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256");
        put(0x00a8, "TLS_PSK_WITH_AES_128_GCM_SHA256");
        put(0x00a9, "TLS_PSK_WITH_AES_256_GCM_SHA384");
        put(0x002f, "TLS_RSA_WITH_AES_128_CBC_SHA");
        put(0x0035, "TLS_RSA_WITH_AES_256_CBC_SHA");
        put(0x003c, "TLS_RSA_WITH_AES_128_CBC_SHA256");
        put(0x003d, "TLS_RSA_WITH_AES_256_CBC_SHA256");
        put(0x0033, "TLS_DHE_RSA_WITH_AES_128_CBC_SHA");
        put(0x0039, "TLS_DHE_RSA_WITH_AES_256_CBC_SHA");
        put(0x0067, "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256");
        put(0x006b, "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256");
        put(0xc009, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA");
        put(0xc00a, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA");
        put(0xc013, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA");
        put(0xc014, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA");
        put(0xc023, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256");
        put(0xc024, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384");
        put(0xc027, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256");
        put(0xc028, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384");
    }

    private static void put(int number, String name) {
        Kind kind = name.contains("_GCM_") ? Kind.GCM : name.contains("CHACHA20") ? Kind.CHACHA : Kind.CBC;
        int key = name.contains("_128_") ? 16 : 32;
        String hash = name.endsWith("SHA384") ? "SHA384" : "SHA256";
        String mac = kind != Kind.CBC ? "" : name.endsWith("_SHA") ? "HmacSHA1" : "Hmac" + hash;
        KNOWN.put(number, new CipherSuite(name, kind, key, hash, mac));
    }

    public static Optional<CipherSuite> of(int number) {
        return Optional.ofNullable(KNOWN.get(number));
    }

    static String name(int number) {
        return of(number).map(CipherSuite::name).orElse("0x%04x".formatted(number));
    }

    int macLength() {
        return mac.isEmpty() ? 0 : mac.equals("HmacSHA1") ? 20 : mac.equals("HmacSHA256") ? 32 : 48;
    }
}

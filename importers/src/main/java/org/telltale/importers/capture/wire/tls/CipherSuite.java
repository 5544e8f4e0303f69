package org.telltale.importers.capture.wire.tls;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A cipher suite that can be opened.
///
/// @param name as IANA registers it
/// @param keyLength in bytes
/// @param hash of the key derivation, as the JDK names it
/// @param mac as the JDK names it, empty for AEAD
public record CipherSuite(String name, Kind kind, int keyLength, String hash, String mac) {
    /// How records are sealed.
    public enum Kind {
        GCM,
        CHACHA,
        CCM,
        CCM_8,
        AES_CBC,
        TRIPLE_DES,
        RC4,
        NONE;

        /// Whether one operation seals and proves.
        public boolean isAead() {
            return this == GCM || this == CHACHA || this == CCM || this == CCM_8;
        }
    }

    /// Key exchange, then numbers and ciphers.
    private static final String LINES = """
            TLS: 1301 AES_128_GCM_SHA256 1302 AES_256_GCM_SHA384 1303 CHACHA20_POLY1305_SHA256
            TLS: 1304 AES_128_CCM_SHA256 1305 AES_128_CCM_8_SHA256
            TLS_DHE_DSS: 0013 3DES_EDE_CBC_SHA 0032 AES_128_CBC_SHA 0038 AES_256_CBC_SHA 0040 AES_128_CBC_SHA256
            TLS_DHE_DSS: 0066 RC4_128_SHA 006a AES_256_CBC_SHA256 00a2 AES_128_GCM_SHA256 00a3 AES_256_GCM_SHA384
            TLS_DHE_PSK: 002d NULL_SHA 008e RC4_128_SHA 008f 3DES_EDE_CBC_SHA 0090 AES_128_CBC_SHA
            TLS_DHE_PSK: 0091 AES_256_CBC_SHA 00aa AES_128_GCM_SHA256 00ab AES_256_GCM_SHA384
            TLS_DHE_PSK: 00b2 AES_128_CBC_SHA256 00b3 AES_256_CBC_SHA384 00b4 NULL_SHA256 00b5 NULL_SHA384
            TLS_DHE_PSK: c0a6 AES_128_CCM c0a7 AES_256_CCM ccad CHACHA20_POLY1305_SHA256
            TLS_DHE_RSA: 0016 3DES_EDE_CBC_SHA 0033 AES_128_CBC_SHA 0039 AES_256_CBC_SHA 0067 AES_128_CBC_SHA256
            TLS_DHE_RSA: 006b AES_256_CBC_SHA256 009e AES_128_GCM_SHA256 009f AES_256_GCM_SHA384 c09e AES_128_CCM
            TLS_DHE_RSA: c09f AES_256_CCM c0a2 AES_128_CCM_8 c0a3 AES_256_CCM_8 cc15 CHACHA20_POLY1305_SHA256
            TLS_DHE_RSA: ccaa CHACHA20_POLY1305_SHA256
            TLS_DH_DSS: 000d 3DES_EDE_CBC_SHA 0030 AES_128_CBC_SHA 0036 AES_256_CBC_SHA 003e AES_128_CBC_SHA256
            TLS_DH_DSS: 0068 AES_256_CBC_SHA256 00a4 AES_128_GCM_SHA256 00a5 AES_256_GCM_SHA384
            TLS_DH_RSA: 0010 3DES_EDE_CBC_SHA 0031 AES_128_CBC_SHA 0037 AES_256_CBC_SHA 003f AES_128_CBC_SHA256
            TLS_DH_RSA: 0069 AES_256_CBC_SHA256 00a0 AES_128_GCM_SHA256 00a1 AES_256_GCM_SHA384
            TLS_DH_anon: 0018 RC4_128_MD5 001b 3DES_EDE_CBC_SHA 0034 AES_128_CBC_SHA 003a AES_256_CBC_SHA
            TLS_DH_anon: 006c AES_128_CBC_SHA256 006d AES_256_CBC_SHA256 00a6 AES_128_GCM_SHA256
            TLS_DH_anon: 00a7 AES_256_GCM_SHA384
            TLS_ECDHE_ECDSA: c006 NULL_SHA c007 RC4_128_SHA c008 3DES_EDE_CBC_SHA c009 AES_128_CBC_SHA
            TLS_ECDHE_ECDSA: c00a AES_256_CBC_SHA c023 AES_128_CBC_SHA256 c024 AES_256_CBC_SHA384
            TLS_ECDHE_ECDSA: c02b AES_128_GCM_SHA256 c02c AES_256_GCM_SHA384 c0ac AES_128_CCM c0ad AES_256_CCM
            TLS_ECDHE_ECDSA: c0ae AES_128_CCM_8 c0af AES_256_CCM_8 cc14 CHACHA20_POLY1305_SHA256
            TLS_ECDHE_ECDSA: cca9 CHACHA20_POLY1305_SHA256
            TLS_ECDHE_PSK: c033 RC4_128_SHA c034 3DES_EDE_CBC_SHA c035 AES_128_CBC_SHA c036 AES_256_CBC_SHA
            TLS_ECDHE_PSK: c037 AES_128_CBC_SHA256 c038 AES_256_CBC_SHA384 c039 NULL_SHA c03a NULL_SHA256
            TLS_ECDHE_PSK: c03b NULL_SHA384 ccac CHACHA20_POLY1305_SHA256 d001 AES_128_GCM_SHA256
            TLS_ECDHE_PSK: d002 AES_256_GCM_SHA384 d003 AES_128_CCM_8_SHA256 d005 AES_128_CCM_SHA256
            TLS_ECDHE_RSA: c010 NULL_SHA c011 RC4_128_SHA c012 3DES_EDE_CBC_SHA c013 AES_128_CBC_SHA
            TLS_ECDHE_RSA: c014 AES_256_CBC_SHA c027 AES_128_CBC_SHA256 c028 AES_256_CBC_SHA384
            TLS_ECDHE_RSA: c02f AES_128_GCM_SHA256 c030 AES_256_GCM_SHA384 cc13 CHACHA20_POLY1305_SHA256
            TLS_ECDHE_RSA: cca8 CHACHA20_POLY1305_SHA256
            TLS_ECDH_ECDSA: c001 NULL_SHA c002 RC4_128_SHA c003 3DES_EDE_CBC_SHA c004 AES_128_CBC_SHA
            TLS_ECDH_ECDSA: c005 AES_256_CBC_SHA c025 AES_128_CBC_SHA256 c026 AES_256_CBC_SHA384
            TLS_ECDH_ECDSA: c02d AES_128_GCM_SHA256 c02e AES_256_GCM_SHA384
            TLS_ECDH_RSA: c00b NULL_SHA c00c RC4_128_SHA c00d 3DES_EDE_CBC_SHA c00e AES_128_CBC_SHA
            TLS_ECDH_RSA: c00f AES_256_CBC_SHA c029 AES_128_CBC_SHA256 c02a AES_256_CBC_SHA384
            TLS_ECDH_RSA: c031 AES_128_GCM_SHA256 c032 AES_256_GCM_SHA384
            TLS_ECDH_anon: c015 NULL_SHA c016 RC4_128_SHA c017 3DES_EDE_CBC_SHA c018 AES_128_CBC_SHA
            TLS_ECDH_anon: c019 AES_256_CBC_SHA
            TLS_ECJPAKE: c0ff AES_128_CCM_8
            TLS_PSK: 002c NULL_SHA 008a RC4_128_SHA 008b 3DES_EDE_CBC_SHA 008c AES_128_CBC_SHA 008d AES_256_CBC_SHA
            TLS_PSK: 00a8 AES_128_GCM_SHA256 00a9 AES_256_GCM_SHA384 00ae AES_128_CBC_SHA256
            TLS_PSK: 00af AES_256_CBC_SHA384 00b0 NULL_SHA256 00b1 NULL_SHA384 c0a4 AES_128_CCM c0a5 AES_256_CCM
            TLS_PSK: c0a8 AES_128_CCM_8 c0a9 AES_256_CCM_8 ccab CHACHA20_POLY1305_SHA256
            TLS_PSK_DHE: c0aa AES_128_CCM_8 c0ab AES_256_CCM_8
            TLS_RSA: 0001 NULL_MD5 0002 NULL_SHA 0004 RC4_128_MD5 0005 RC4_128_SHA 000a 3DES_EDE_CBC_SHA
            TLS_RSA: 002f AES_128_CBC_SHA 0035 AES_256_CBC_SHA 003b NULL_SHA256 003c AES_128_CBC_SHA256
            TLS_RSA: 003d AES_256_CBC_SHA256 009c AES_128_GCM_SHA256 009d AES_256_GCM_SHA384 c09c AES_128_CCM
            TLS_RSA: c09d AES_256_CCM c0a0 AES_128_CCM_8 c0a1 AES_256_CCM_8
            TLS_RSA_PSK: 002e NULL_SHA 0092 RC4_128_SHA 0093 3DES_EDE_CBC_SHA 0094 AES_128_CBC_SHA
            TLS_RSA_PSK: 0095 AES_256_CBC_SHA 00ac AES_128_GCM_SHA256 00ad AES_256_GCM_SHA384
            TLS_RSA_PSK: 00b6 AES_128_CBC_SHA256 00b7 AES_256_CBC_SHA384 00b8 NULL_SHA256 00b9 NULL_SHA384
            TLS_RSA_PSK: ccae CHACHA20_POLY1305_SHA256
            TLS_SRP_SHA: c01a 3DES_EDE_CBC_SHA c01d AES_128_CBC_SHA c020 AES_256_CBC_SHA
            TLS_SRP_SHA_DSS: c01c 3DES_EDE_CBC_SHA c01f AES_128_CBC_SHA c022 AES_256_CBC_SHA
            TLS_SRP_SHA_RSA: c01b 3DES_EDE_CBC_SHA c01e AES_128_CBC_SHA c021 AES_256_CBC_SHA
            """;

    private static final Map<Integer, CipherSuite> KNOWN = new HashMap<>();

    static {
        for (String line : LINES.strip().split("\\n", -1)) {
            String[] words = line.strip().split(":? ", -1);
            String joint = words[0].equals("TLS") ? "_" : "_WITH_";
            for (int i = 1; i < words.length; i += 2) {
                KNOWN.put(Integer.parseInt(words[i], 16), named(words[0] + joint + words[i + 1]));
            }
        }
    }

    private static CipherSuite named(String name) {
        Kind kind = kind(name);
        String hash = name.endsWith("SHA384") ? "SHA384" : "SHA256";
        String mac = name.endsWith("_MD5") ? "HmacMD5" : name.endsWith("_SHA") ? "HmacSHA1" : "Hmac" + hash;
        int key = switch (kind) {
            case CHACHA -> 32;
            case TRIPLE_DES -> 24;
            case NONE -> 0;
            case GCM, CCM, CCM_8, AES_CBC, RC4 -> name.contains("_256_") ? 32 : 16;
        };
        return new CipherSuite(name, kind, key, hash, kind.isAead() ? "" : mac);
    }

    private static Kind kind(String name) {
        if (name.contains("_GCM_")) {
            return Kind.GCM;
        }
        if (name.contains("CHACHA20")) {
            return Kind.CHACHA;
        }
        if (name.contains("_CCM")) {
            return name.contains("_CCM_8") ? Kind.CCM_8 : Kind.CCM;
        }
        if (name.contains("_RC4_")) {
            return Kind.RC4;
        }
        return name.contains("_3DES_") ? Kind.TRIPLE_DES : name.contains("_AES_") ? Kind.AES_CBC : Kind.NONE;
    }

    public static Optional<CipherSuite> of(int number) {
        return Optional.ofNullable(KNOWN.get(number));
    }

    static String name(int number) {
        return of(number).map(CipherSuite::name).orElse("0x%04x".formatted(number));
    }

    /// Bytes that a block cipher takes at once, 1 for others.
    int block() {
        return switch (kind) {
            case AES_CBC -> 16;
            case TRIPLE_DES -> 8;
            case GCM, CHACHA, CCM, CCM_8, RC4, NONE -> 1;
        };
    }

    int macLength() {
        return switch (mac) {
            case "HmacMD5" -> 16;
            case "HmacSHA1" -> 20;
            case "HmacSHA256" -> 32;
            case "HmacSHA384" -> 48;
            default -> 0;
        };
    }
}

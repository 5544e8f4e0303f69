package org.telltale.importers.payload.x509;

import java.util.Map;

/// What object identifiers are called.
final class Identifiers {
    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("2.5.4.3", "CN"),
            Map.entry("2.5.4.4", "SN"),
            Map.entry("2.5.4.5", "serialNumber"),
            Map.entry("2.5.4.6", "C"),
            Map.entry("2.5.4.7", "L"),
            Map.entry("2.5.4.8", "ST"),
            Map.entry("2.5.4.9", "street"),
            Map.entry("2.5.4.10", "O"),
            Map.entry("2.5.4.11", "OU"),
            Map.entry("2.5.4.12", "title"),
            Map.entry("2.5.4.13", "description"),
            Map.entry("2.5.4.15", "businessCategory"),
            Map.entry("2.5.4.17", "postalCode"),
            Map.entry("2.5.4.42", "GN"),
            Map.entry("2.5.4.46", "dnQualifier"),
            Map.entry("2.5.4.97", "organizationIdentifier"),
            Map.entry("0.9.2342.19200300.100.1.1", "UID"),
            Map.entry("0.9.2342.19200300.100.1.25", "DC"),
            Map.entry("1.2.840.113549.1.9.1", "emailAddress"),
            Map.entry("1.2.840.113549.1.9.2", "unstructuredName"),
            Map.entry("1.3.6.1.4.1.311.60.2.1.1", "jurisdictionL"),
            Map.entry("1.3.6.1.4.1.311.60.2.1.2", "jurisdictionST"),
            Map.entry("1.3.6.1.4.1.311.60.2.1.3", "jurisdictionC"));
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("2.5.29.9", "subjectDirectoryAttributes"),
            Map.entry("2.5.29.14", "subjectKeyIdentifier"),
            Map.entry("2.5.29.15", "keyUsage"),
            Map.entry("2.5.29.16", "privateKeyUsagePeriod"),
            Map.entry("2.5.29.17", "subjectAltName"),
            Map.entry("2.5.29.18", "issuerAltName"),
            Map.entry("2.5.29.19", "basicConstraints"),
            Map.entry("2.5.29.30", "nameConstraints"),
            Map.entry("2.5.29.31", "cRLDistributionPoints"),
            Map.entry("2.5.29.32", "certificatePolicies"),
            Map.entry("2.5.29.33", "policyMappings"),
            Map.entry("2.5.29.35", "authorityKeyIdentifier"),
            Map.entry("2.5.29.36", "policyConstraints"),
            Map.entry("2.5.29.37", "extKeyUsage"),
            Map.entry("2.5.29.46", "freshestCRL"),
            Map.entry("2.16.840.1.113730.1.1", "netscapeCertType"),
            Map.entry("2.16.840.1.113730.1.13", "netscapeComment"),
            Map.entry("1.3.6.1.5.5.7.1.1", "authorityInfoAccess"),
            Map.entry("1.3.6.1.5.5.7.1.24", "tlsFeature"),
            Map.entry("1.3.6.1.4.1.11129.2.4.2", "signedCertificateTimestamps"),
            Map.entry("1.3.6.1.4.1.311.20.2", "certificateTemplateName"),
            Map.entry("1.3.6.1.4.1.11129.2.1.17", "androidKeyAttestation"));
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("1.2.840.113549.1.1.1", "rsaEncryption"),
            Map.entry("1.2.840.113549.1.1.4", "md5WithRSAEncryption"),
            Map.entry("1.2.840.113549.1.1.5", "sha1WithRSAEncryption"),
            Map.entry("1.2.840.113549.1.1.10", "rsassaPss"),
            Map.entry("1.2.840.113549.1.1.11", "sha256WithRSAEncryption"),
            Map.entry("1.2.840.113549.1.1.12", "sha384WithRSAEncryption"),
            Map.entry("1.2.840.113549.1.1.13", "sha512WithRSAEncryption"),
            Map.entry("1.2.840.10040.4.1", "dsa"),
            Map.entry("1.2.840.10045.2.1", "ecPublicKey"),
            Map.entry("1.2.840.10045.3.1.7", "prime256v1"),
            Map.entry("1.3.132.0.34", "secp384r1"),
            Map.entry("1.3.132.0.35", "secp521r1"),
            Map.entry("1.2.840.10045.4.3.2", "ecdsaWithSHA256"),
            Map.entry("1.2.840.10045.4.3.3", "ecdsaWithSHA384"),
            Map.entry("1.2.840.10045.4.3.4", "ecdsaWithSHA512"),
            Map.entry("1.3.101.110", "x25519"),
            Map.entry("1.3.101.112", "ed25519"),
            Map.entry("1.2.156.10197.1.501", "sm2WithSM3"));

    private Identifiers() {}

    /// The short word of an attribute of a name, or nothing.
    static String attribute(String number) {
        return ATTRIBUTES.getOrDefault(number, "");
    }

    static String extension(String number) {
        return EXTENSIONS.getOrDefault(number, "");
    }

    /// The name of any identifier, or nothing.
    static String name(String number) {
        String name = OTHERS.getOrDefault(number, extension(number));
        return name.isEmpty() ? attribute(number) : name;
    }
}

package org.telltale.importers.payload.dns;

import java.util.Map;

/// Names of the numbers of the name service.
public final class DnsNames {
    private static final String[] CODES = {
        "NOERROR",
        "FORMERR",
        "SERVFAIL",
        "NXDOMAIN",
        "NOTIMP",
        "REFUSED",
        "YXDOMAIN",
        "YXRRSET",
        "NXRRSET",
        "NOTAUTH",
        "NOTZONE"
    };

    /// Of records, by the [registry](https://www.iana.org/assignments/dns-parameters/dns-parameters.xhtml).
    private static final Map<Integer, String> TYPES = Map.ofEntries(
            Map.entry(1, "A"),
            Map.entry(2, "NS"),
            Map.entry(5, "CNAME"),
            Map.entry(6, "SOA"),
            Map.entry(10, "NULL"),
            Map.entry(12, "PTR"),
            Map.entry(13, "HINFO"),
            Map.entry(15, "MX"),
            Map.entry(16, "TXT"),
            Map.entry(17, "RP"),
            Map.entry(18, "AFSDB"),
            Map.entry(28, "AAAA"),
            Map.entry(29, "LOC"),
            Map.entry(33, "SRV"),
            Map.entry(35, "NAPTR"),
            Map.entry(37, "CERT"),
            Map.entry(39, "DNAME"),
            Map.entry(41, "OPT"),
            Map.entry(43, "DS"),
            Map.entry(44, "SSHFP"),
            Map.entry(46, "RRSIG"),
            Map.entry(47, "NSEC"),
            Map.entry(48, "DNSKEY"),
            Map.entry(50, "NSEC3"),
            Map.entry(51, "NSEC3PARAM"),
            Map.entry(52, "TLSA"),
            Map.entry(59, "CDS"),
            Map.entry(60, "CDNSKEY"),
            Map.entry(61, "OPENPGPKEY"),
            Map.entry(64, "SVCB"),
            Map.entry(65, "HTTPS"),
            Map.entry(99, "SPF"),
            Map.entry(249, "TKEY"),
            Map.entry(250, "TSIG"),
            Map.entry(251, "IXFR"),
            Map.entry(252, "AXFR"),
            Map.entry(255, "ANY"),
            Map.entry(256, "URI"),
            Map.entry(257, "CAA"));

    private DnsNames() {}

    public static String type(int type) {
        return TYPES.getOrDefault(type, "TYPE" + type);
    }

    public static String code(int code) {
        return code < CODES.length ? CODES[code] : "RCODE" + code;
    }

    public static String opcode(int opcode) {
        return switch (opcode) {
            case 0 -> "QUERY";
            case 1 -> "IQUERY";
            case 2 -> "STATUS";
            case 4 -> "NOTIFY";
            case 5 -> "UPDATE";
            default -> "OPCODE" + opcode;
        };
    }
}

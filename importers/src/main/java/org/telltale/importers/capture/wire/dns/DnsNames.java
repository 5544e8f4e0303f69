package org.telltale.importers.capture.wire.dns;

import org.telltale.importers.capture.wire.packet.Slice;

/// Names of the numbers of the name service.
final class DnsNames {
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

    private DnsNames() {}

    static String type(int type) {
        return switch (type) {
            case 1 -> "A";
            case 2 -> "NS";
            case 5 -> "CNAME";
            case 6 -> "SOA";
            case 12 -> "PTR";
            case 13 -> "HINFO";
            case 15 -> "MX";
            case 16 -> "TXT";
            case 28 -> "AAAA";
            case 29 -> "LOC";
            case 33 -> "SRV";
            case 41 -> "OPT";
            case 43 -> "DS";
            case 46 -> "RRSIG";
            case 47 -> "NSEC";
            case 48 -> "DNSKEY";
            case 64 -> "SVCB";
            case 65 -> "HTTPS";
            case 255 -> "ANY";
            default -> "TYPE" + type;
        };
    }

    static String code(int code) {
        return code < CODES.length ? CODES[code] : "RCODE" + code;
    }

    static String opcode(int opcode) {
        return switch (opcode) {
            case 0 -> "QUERY";
            case 1 -> "IQUERY";
            case 2 -> "STATUS";
            case 4 -> "NOTIFY";
            case 5 -> "UPDATE";
            default -> "OPCODE" + opcode;
        };
    }

    /// A label, with bytes that are not printable as `\DDD` (RFC 4343).
    static void append(Slice label, StringBuilder out) {
        for (int i = 0; i < label.length(); i++) {
            int c = label.u8(i);
            if (c > 0x20 && c < 0x7f && c != '.' && c != '\\') {
                out.append((char) c);
            } else {
                out.append('\\').append(c / 100).append(c / 10 % 10).append(c % 10);
            }
        }
    }
}

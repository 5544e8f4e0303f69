package org.telltale.importers.capture.wire.tls;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.capture.wire.packet.Slice;

/// Whose certificate it is (RFC 5280): the subject's and issuer's attributes, and the host names it holds for.
public record CertificateNames(String subject, String issuer, List<String> hosts) {
    private static final int SEQUENCE = 0x30;
    private static final int MOST_HOSTS = 64;

    public CertificateNames {
        hosts = List.copyOf(hosts);
    }

    /// A value of DER: its tag and content.
    private record Der(int tag, Slice content, Slice rest) {
        static Der of(Slice s) {
            int first = s.u8(1);
            int count = first < 0x80 ? 0 : Math.min(first & 0x7f, 3);
            int length = count == 0 ? first : count == 1 ? s.u8(2) : count == 2 ? s.u16(2) : s.u24(2);
            return new Der(s.u8(0), s.part(2L + count, length), s.from(2L + count + length));
        }

        List<Der> children() {
            List<Der> all = new ArrayList<>();
            Slice left = content;
            while (!left.isEmpty()) {
                Der next = of(left);
                all.add(next);
                left = next.rest();
            }
            return all;
        }
    }

    /// The names of a certificate in DER; empty ones where it is damaged.
    public static CertificateNames of(Slice der) {
        Der body = Der.of(Der.of(der).content());
        List<Der> parts = body.children();
        int shift = !parts.isEmpty() && parts.getFirst().tag() == 0xa0 ? 1 : 0;
        if (parts.size() < 5 + shift) {
            return new CertificateNames("", "", List.of());
        }
        List<String> hosts = new ArrayList<>();
        for (Der part : parts) {
            if (part.tag() == 0xa3) {
                Der.of(part.content()).children().forEach(extension -> addHosts(extension, hosts));
            }
        }
        return new CertificateNames(name(parts.get(4 + shift)), name(parts.get(2 + shift)), hosts);
    }

    private static void addHosts(Der extension, List<String> hosts) {
        List<Der> parts = extension.children();
        if (parts.size() < 2 || parts.getFirst().content().u24(0) != 0x551d11) {
            return;
        }
        for (Der name : Der.of(parts.getLast().content()).children()) {
            if (name.tag() == 0x82 && hosts.size() < MOST_HOSTS) {
                hosts.add(name.content().latin());
            }
        }
    }

    private static String name(Der name) {
        List<String> words = new ArrayList<>();
        for (Der set : name.children()) {
            List<Der> pair = Der.of(set.content()).children();
            if (pair.size() == 2 && Der.of(set.content()).tag() == SEQUENCE) {
                words.add(attribute(pair.getFirst().content()) + "="
                        + pair.getLast().content().utf8());
            }
        }
        String text = String.join(", ", words);
        return text.substring(0, Math.min(512, text.length()));
    }

    private static String attribute(Slice oid) {
        if (oid.u16(0) != 0x5504 || oid.length() != 3) {
            return "other";
        }
        return switch (oid.u8(2)) {
            case 3 -> "CN";
            case 5 -> "serialNumber";
            case 6 -> "C";
            case 7 -> "L";
            case 8 -> "ST";
            case 10 -> "O";
            case 11 -> "OU";
            default -> "2.5.4." + oid.u8(2);
        };
    }
}

package org.telltale.importers.capture.wire.tls;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The JA4 fingerprint of a ClientHello (FoxIO, JA4 technical details).
final class Ja4 {
    private static final String NONE = "000000000000";

    private Ja4() {}

    /// @param transport `t` for TCP, `q` for QUIC, `d` for DTLS
    static String of(Hello hello, char transport) {
        List<Integer> suites =
                hello.suites().stream().filter(n -> !isGrease(n)).sorted().toList();
        List<Integer> extensions = hello.extensions().keySet().stream()
                .filter(n -> !isGrease(n))
                .sorted()
                .toList();
        int version = hello.versions().stream()
                .filter(n -> !isGrease(n))
                .max(Comparator.comparingInt(n -> n >> 8 == 0xfe ? 0x10000 - n : n))
                .orElse(0);
        String head = "%s%s%s%02d%02d%s"
                .formatted(
                        transport,
                        version(version),
                        hello.has(0) ? "d" : "i",
                        Math.min(99, suites.size()),
                        Math.min(99, extensions.size()),
                        protocol(hello.protocols()));
        String listed = hex(extensions.stream().filter(n -> n != 0 && n != 16).toList());
        List<Integer> signatures =
                hello.signatures().stream().filter(n -> !isGrease(n)).toList();
        String third = signatures.isEmpty() ? listed : listed + "_" + hex(signatures);
        return head + "_" + digest(hex(suites)) + "_" + (extensions.isEmpty() ? NONE : digest(third));
    }

    static boolean isGrease(int number) {
        return (number & 0x0f0f) == 0x0a0a && number >> 8 == (number & 0xff);
    }

    private static String version(int version) {
        return switch (version) {
            case 0x0304 -> "13";
            case 0x0303 -> "12";
            case 0x0302 -> "11";
            case 0x0301 -> "10";
            case 0x0300 -> "s3";
            case 0xfefc -> "d3";
            case 0xfefd -> "d2";
            case 0xfeff -> "d1";
            default -> "00";
        };
    }

    private static String protocol(List<String> protocols) {
        if (protocols.isEmpty() || protocols.getFirst().isEmpty()) {
            return "00";
        }
        String name = protocols.getFirst();
        char first = name.charAt(0);
        char last = name.charAt(name.length() - 1);
        if (isAlphanumeric(first) && isAlphanumeric(last)) {
            return "" + first + last;
        }
        return Integer.toHexString(first >> 4) + Integer.toHexString(last & 15);
    }

    private static boolean isAlphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String hex(List<Integer> numbers) {
        return numbers.stream().map("%04x"::formatted).collect(Collectors.joining(","));
    }

    private static String digest(String text) {
        return text.isEmpty() ? NONE : KeySchedule.digest("SHA-256", text).substring(0, 12);
    }
}

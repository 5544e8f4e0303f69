package org.telltale.importers.capture.wire.tls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.importers.capture.wire.packet.Cursor;
import org.telltale.importers.capture.wire.packet.Slice;

/// A ClientHello or ServerHello (RFC 8446, section 4.1).
///
/// @param version the legacy version
/// @param session the id of the session that is offered or holds, or empty
/// @param suites offered, or the one that was chosen
/// @param extensions by number, in order
record Hello(int version, Slice random, Slice session, List<Integer> suites, Map<Integer, Slice> extensions) {
    private static final int SERVER_NAME = 0;
    private static final int SIGNATURES = 13;
    private static final int ALPN = 16;
    private static final int VERSIONS = 43;

    static Hello client(Slice body) {
        Cursor in = new Cursor(body);
        int version = in.u16();
        Slice random = in.bytes(32);
        Slice session = in.bytes(in.u8());
        if (version >> 8 == 0xfe || version == 0x0100) {
            in.skip(in.u8()); // the cookie of DTLS
        }
        List<Integer> suites = numbers(in.bytes(in.u16()));
        in.skip(in.u8());
        return new Hello(version, random, session, suites, extensions(in));
    }

    static Hello server(Slice body) {
        Cursor in = new Cursor(body);
        int version = in.u16();
        Slice random = in.bytes(32);
        boolean brief = version > 0x7f00 && version < 0x7f16; // drafts of TLS 1.3 before 22
        Slice session = brief ? Slice.EMPTY : in.bytes(in.u8());
        List<Integer> suites = List.of(in.u16());
        in.skip(brief ? 0 : 1);
        return new Hello(version, random, session, suites, extensions(in));
    }

    static Map<Integer, Slice> extensions(Cursor in) {
        Map<Integer, Slice> all = new LinkedHashMap<>();
        if (in.more()) {
            Cursor list = new Cursor(in.bytes(in.u16()));
            while (list.more()) {
                int number = list.u16();
                Slice value = list.bytes(list.u16());
                if (list.ok()) {
                    all.putIfAbsent(number, value);
                }
            }
        }
        return all;
    }

    static List<Integer> numbers(Slice slice) {
        List<Integer> all = new ArrayList<>();
        for (int at = 0; slice.has(at, 2); at += 2) {
            all.add(slice.u16(at));
        }
        return all;
    }

    Slice extension(int number) {
        return extensions.getOrDefault(number, Slice.EMPTY);
    }

    String serverName() {
        Cursor in = new Cursor(extension(SERVER_NAME));
        in.skip(3);
        return in.bytes(in.u16()).utf8();
    }

    List<String> protocols() {
        return protocols(extension(ALPN));
    }

    static List<String> protocols(Slice extension) {
        List<String> all = new ArrayList<>();
        Cursor in = new Cursor(extension);
        in.skip(2);
        while (in.more()) {
            all.add(in.bytes(in.u8()).latin());
        }
        return all;
    }

    List<Integer> signatures() {
        return numbers(extension(SIGNATURES).from(2));
    }

    /// Versions that a client offers, or the one that a server chose.
    List<Integer> versions() {
        Slice value = extension(VERSIONS);
        return value.isEmpty() ? List.of(version) : numbers(value.length() == 2 ? value : value.from(1));
    }

    boolean has(int number) {
        return extensions.containsKey(number);
    }

    static String versionName(int version) {
        return switch (version) {
            case 0x0300 -> "SSL 3.0";
            case 0x0301 -> "TLS 1.0";
            case 0x0302 -> "TLS 1.1";
            case 0x0303 -> "TLS 1.2";
            case 0x0304 -> "TLS 1.3";
            case 0x0100, 0xfeff -> "DTLS 1.0";
            case 0xfefd -> "DTLS 1.2";
            case 0xfefc -> "DTLS 1.3";
            default -> "0x%04x".formatted(version);
        };
    }
}

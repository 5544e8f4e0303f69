package org.telltale.importers.capture.wire.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.telltale.importers.capture.wire.packet.Slice;

/// A ClientHello in the form of SSL 2.0, which clients sent that could do TLS as well (RFC 5246, appendix E.2).
public final class OldHello {
    private static final int HEADER = 11;
    private static final int RANDOM = 32;

    private OldHello() {}

    /// Whether bytes that a client sends begin with one, as far as they are there.
    public static boolean begins(Slice bytes) {
        int length = bytes.u16(0) & 0x7fff;
        boolean version = bytes.u8(3) == 3 && bytes.u8(4) <= 4 || bytes.u16(3) == 2;
        int suites = bytes.u16(5);
        int session = bytes.u16(7);
        int challenge = bytes.u16(9);
        return bytes.has(0, HEADER)
                && bytes.u8(0) >= 0x80
                && bytes.u8(2) == 1
                && version
                && suites > 0
                && suites % 3 == 0
                && (session == 0 || session == 16)
                && challenge >= 16
                && challenge <= RANDOM
                && length == HEADER - 2 + suites + session + challenge;
    }

    /// Bytes that it takes with its header of two.
    static int length(Slice bytes) {
        return 2 + (bytes.u16(0) & 0x7fff);
    }

    /// @param message from its type on
    static Hello of(Slice message) {
        int suites = message.u16(3);
        List<Integer> numbers = new ArrayList<>();
        for (int at = 9; at < 9 + suites; at += 3) {
            if (message.u8(at) == 0) {
                numbers.add(message.u16(at + 1));
            }
        }
        Slice challenge = message.part(9L + suites + message.u16(5), message.u16(7));
        byte[] random = new byte[RANDOM];
        byte[] given = challenge.toArray();
        System.arraycopy(given, 0, random, RANDOM - given.length, given.length);
        return new Hello(
                message.u16(1), Slice.of(random), message.part(9L + suites, message.u16(5)), numbers, Map.of());
    }
}

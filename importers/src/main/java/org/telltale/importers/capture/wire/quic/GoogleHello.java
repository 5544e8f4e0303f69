package org.telltale.importers.capture.wire.quic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;

/// The hello of Google's QUIC before TLS (versions Q000 to Q050): tags with values, least significant byte first.
///
/// @param message from its tag `CHLO` on, as far as it is there
record GoogleHello(Slice message, Map<String, Slice> tags) {
    private static final int HEADER = 8;
    private static final int MOST_TAGS = 128;
    private static final int LOOK = 96;

    /// The version of a datagram of a client, as `Q043`; empty where it is not of such a version.
    static Optional<String> version(Slice datagram) {
        int flags = datagram.u8(0);
        boolean isLong = (flags & 0x80) != 0;
        int at = isLong ? 1 : (flags & 8) != 0 ? 9 : 1;
        boolean stated = isLong || (flags & 1) != 0;
        String version = datagram.part(at, 4).latin();
        return stated && version.matches("Q\\d{3}") ? Optional.of(version) : Optional.empty();
    }

    /// The hello in clear in a datagram up to version Q046.
    static Optional<GoogleHello> in(Slice datagram) {
        int at = datagram.part(0, LOOK).latin().indexOf("CHLO");
        return at < 0 ? Optional.empty() : of(datagram.from(at));
    }

    static Optional<GoogleHello> of(Slice message) {
        if (!message.startsWith("CHLO") || !message.has(0, HEADER)) {
            return Optional.empty();
        }
        int count = Math.min(MOST_TAGS, message.u8(4) | message.u8(5) << 8);
        long values = HEADER + 8L * count;
        Map<String, Slice> tags = new LinkedHashMap<>();
        long from = 0;
        for (int i = 0; i < count; i++) {
            int entry = HEADER + 8 * i;
            long end = little(message, entry + 4);
            if (end >= from && message.has(values + from, end - from)) {
                tags.put(message.part(entry, 4).latin().replace("\0", ""), message.part(values + from, end - from));
            }
            from = Math.max(from, end);
        }
        return Optional.of(new GoogleHello(message.part(0, values + from), tags));
    }

    private static long little(Slice bytes, int at) {
        return bytes.u8(at) | bytes.u8(at + 1) << 8 | bytes.u8(at + 2) << 16 | (long) bytes.u8(at + 3) << 24;
    }

    /// What it says about its connection.
    void add(Map<String, String> facts) {
        text("SNI").ifPresent(name -> facts.put("server name", name));
        text("UAID").ifPresent(agent -> facts.put("user agent", agent));
    }

    private Optional<String> text(String tag) {
        return Optional.ofNullable(tags.get(tag)).map(Slice::utf8).filter(text -> !text.isBlank());
    }
}

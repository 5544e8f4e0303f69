package org.telltale.importers.capture.wire.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.telltale.importers.capture.wire.packet.Packet;
import org.telltale.importers.capture.wire.packet.Slice;

/// The 32 bytes that PCAPdroid puts behind an Ethernet frame: magic 0x01072021, user id, app name of 20 bytes, checksum.
///
/// @param data the frame without them
record Trailer(Slice data, Map<String, String> attributes) {
    private static final int LENGTH = 32;
    private static final long MAGIC = 0x01072021L;

    static Trailer of(Packet packet) {
        Slice data = packet.data();
        int at = data.length() - LENGTH;
        if (at < 14 || data.u32(at) != MAGIC) {
            return new Trailer(data, packet.attributes());
        }
        Map<String, String> attributes = new LinkedHashMap<>(packet.attributes());
        String name = data.part(at + 8, 20).utf8();
        int end = name.indexOf('\0');
        String app = end < 0 ? name : name.substring(0, end);
        if (!app.isBlank()) {
            attributes.put("app", app);
        }
        attributes.put("app uid", Integer.toString((int) data.u32(at + 4)));
        return new Trailer(data.part(0, at), attributes);
    }
}

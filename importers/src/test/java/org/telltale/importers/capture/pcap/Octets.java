package org.telltale.importers.capture.pcap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Bytes put together, most significant first.
final class Octets {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Octets u8(int value) {
        out.write(value);
        return this;
    }

    Octets u16(int value) {
        return u8(value >> 8).u8(value);
    }

    Octets u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    Octets text(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Octets hex(String hex) {
        return bytes(HexFormat.of().parseHex(hex));
    }

    Octets bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /// A part behind its length.
    Octets counted(int lengthBytes, Octets part) {
        byte[] bytes = part.all();
        for (int i = lengthBytes - 1; i >= 0; i--) {
            u8(bytes.length >> 8 * i);
        }
        return bytes(bytes);
    }

    byte[] all() {
        return out.toByteArray();
    }
}

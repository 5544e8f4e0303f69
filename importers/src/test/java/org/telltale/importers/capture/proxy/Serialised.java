package org.telltale.importers.capture.proxy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes the grammar of Java's object serialisation by hand; every class is described anew.
final class Serialised {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Serialised u8(int value) {
        out.write(value);
        return this;
    }

    Serialised u16(int value) {
        return u8(value >> 8).u8(value);
    }

    Serialised u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    private Serialised utf(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        u16(bytes.length).out.writeBytes(bytes);
        return this;
    }

    Serialised start() {
        return u16(0xaced).u16(5);
    }

    Serialised none() {
        return u8(0x70);
    }

    Serialised text(String value) {
        return u8(0x74).utf(value);
    }

    /// The head of an object: its class with flags and fields, written as type and name (`I` number, `L` object).
    Serialised thing(String type, int flags, String... fields) {
        u8(0x73).u8(0x72).utf(type).u32(0).u32(1).u8(flags).u16(fields.length);
        for (String field : fields) {
            u8(field.charAt(0)).utf(field.substring(1));
            if (field.charAt(0) != 'I') {
                text("Ljava/lang/Object;");
            }
        }
        return u8(0x78).none();
    }

    Serialised end() {
        return u8(0x78);
    }

    Serialised list(String... items) {
        thing("java.util.ArrayList", 3, "Isize")
                .u32(items.length)
                .u8(0x77)
                .u8(4)
                .u32(items.length);
        for (String item : items) {
            text(item);
        }
        return end();
    }

    Serialised date(long millis) {
        return thing("java.util.Date", 3)
                .u8(0x77)
                .u8(8)
                .u32(millis >>> 32)
                .u32(millis)
                .end();
    }

    Serialised bytes(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        u8(0x75).u8(0x72).utf("[B").u32(0).u32(1).u8(2).u16(0).end().none().u32(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    byte[] all() {
        return out.toByteArray();
    }
}

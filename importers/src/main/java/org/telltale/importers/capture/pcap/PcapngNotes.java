package org.telltale.importers.capture.pcap;

import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.PacketSink;
import org.telltale.importers.capture.wire.packet.Slice;

/// The blocks of a pcapng file that packets anywhere in it may need: secrets and names.
final class PcapngNotes {
    private static final long NAMES = 4;
    private static final long SECRETS = 10;
    private static final long TLS_KEY_LOG = 0x544c534bL;

    private final PacketSink sink;

    PcapngNotes(PacketSink sink) {
        this.sink = sink;
    }

    void block(FileView file, long type, Slice body) {
        if (type == SECRETS && file.u32(body, 0) == TLS_KEY_LOG) {
            sink.secrets(body.part(8, file.u32(body, 4)));
        } else if (type == NAMES) {
            names(file, body);
        }
    }

    private void names(FileView file, Slice body) {
        int at = 0;
        while (body.has(at, 4) && file.u16(body, at) != 0) {
            int kind = file.u16(body, at);
            int length = file.u16(body, at + 2);
            Slice value = body.part(at + 4, length);
            int size = kind == 1 ? 4 : kind == 2 ? 16 : 0;
            if (size > 0 && value.length() > size) {
                String name = value.from(size).utf8();
                int end = name.indexOf('\0');
                sink.name(new Address(value.part(0, size)), end < 0 ? name : name.substring(0, end));
            }
            at += 4 + (length + 3 & ~3);
        }
    }
}

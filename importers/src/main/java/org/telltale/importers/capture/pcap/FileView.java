package org.telltale.importers.capture.pcap;

import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.bytes.Bytes;

/// Numbers of either byte order in a file that may end anywhere; beyond its end all is zero.
record FileView(Bytes bytes, boolean little) {
    long size() {
        return bytes.size();
    }

    Slice slice(long at, long count) {
        long from = Math.clamp(at, 0L, size());
        byte[] array = new byte[(int) Math.clamp(count, 0L, size() - from)];
        bytes.read(from, array, 0, array.length);
        return Slice.of(array);
    }

    int u16(Slice slice, int at) {
        return little ? slice.u8(at) | slice.u8(at + 1) << 8 : slice.u16(at);
    }

    long u32(Slice slice, int at) {
        return little ? u16(slice, at) | (long) u16(slice, at + 2) << 16 : slice.u32(at);
    }

    long u64(Slice slice, int at) {
        return little ? u32(slice, at) | u32(slice, at + 4) << 32 : u32(slice, at) << 32 | u32(slice, at + 4);
    }
}

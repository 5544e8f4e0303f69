package org.telltale.importers.capture.pcap;

import java.util.function.BiConsumer;
import org.telltale.importers.capture.wire.packet.Slice;

/// The options at the end of a pcapng block: code, length and value, padded to 32 bits.
record PcapngOptions(FileView file, Slice slice) {
    /// Visits each option up to the end mark or the first that does not fit; false where one does not fit.
    boolean each(BiConsumer<Integer, Slice> visitor) {
        int at = 0;
        while (slice.has(at, 4)) {
            int code = file.u16(slice, at);
            int length = file.u16(slice, at + 2);
            if (code == 0) {
                return true;
            }
            if (!slice.has(at + 4, length)) {
                return false;
            }
            visitor.accept(code, slice.part(at + 4, length));
            at += 4 + (length + 3 & ~3);
        }
        return true;
    }
}

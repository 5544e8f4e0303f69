package org.telltale.importers.capture.wire.flow;

import java.io.ByteArrayOutputStream;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.bytes.Bytes;

/// The bytes of one side of an exchange as they come: the first 64 MiB are kept, the rest is counted.
public final class Body {
    private static final int MOST = 64 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private long dropped;
    private long missing;

    public void add(Slice more) {
        int room = Math.min(more.length(), MOST - bytes.size());
        bytes.write(more.array(), more.start(), room);
        dropped += more.length() - room;
    }

    /// Counts bytes that were not captured.
    public void miss(long count) {
        missing += count;
    }

    public long size() {
        return bytes.size() + dropped;
    }

    public long missing() {
        return missing;
    }

    public long dropped() {
        return dropped;
    }

    public Bytes bytes() {
        return bytes.size() == 0 ? Bytes.EMPTY : Bytes.of(bytes.toByteArray());
    }

    /// Takes the bytes of up to now and begins anew.
    public Bytes take() {
        Bytes all = bytes();
        bytes.reset();
        return all;
    }
}

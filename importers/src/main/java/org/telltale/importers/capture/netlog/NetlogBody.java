package org.telltale.importers.capture.netlog;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;

/// A body of which a log tells the size piece by piece, with or without the bytes.
final class NetlogBody {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int most;
    private long size;

    NetlogBody(int most) {
        this.most = most;
    }

    void add(long count, Optional<Bytes> content) {
        size += Math.max(0, count);
        content.filter(bytes -> out.size() + bytes.size() <= most).ifPresent(bytes -> out.writeBytes(bytes.toArray()));
    }

    long size() {
        return size;
    }

    long held() {
        return out.size();
    }

    /// Whether all of it is held.
    boolean isWhole() {
        return held() == size;
    }

    Bytes bytes() {
        return Bytes.of(out.toByteArray());
    }
}

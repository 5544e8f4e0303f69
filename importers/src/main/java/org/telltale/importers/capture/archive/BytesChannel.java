package org.telltale.importers.capture.archive;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.telltale.model.bytes.Bytes;

/// Bytes as a channel that is read only.
final class BytesChannel implements SeekableByteChannel {
    private static final int CHUNK = 1 << 16;

    private final Bytes bytes;
    private long at;
    private boolean open = true;

    BytesChannel(Bytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(ByteBuffer target) throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (at >= bytes.size()) {
            return -1;
        }
        byte[] chunk = new byte[(int) Math.min(Math.min(CHUNK, target.remaining()), bytes.size() - at)];
        bytes.read(at, chunk, 0, chunk.length);
        target.put(chunk);
        at += chunk.length;
        return chunk.length;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() {
        return at;
    }

    @Override
    public SeekableByteChannel position(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("before the first byte");
        }
        at = position;
        return this;
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}

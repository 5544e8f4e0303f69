package org.telltale.model.store.page;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.MappedBytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.Sha256;

/// The file of payloads, one behind the other, each once. What lies behind the last payload of the directory is the rest
/// of a write that never ended, and is cut off on opening.
///
/// One thread adds; any reads. Bytes that were handed out are valid until the file is closed.
public final class PayloadFile implements AutoCloseable {
    /// From this size on a payload is read in place.
    private static final long MAPPED_FROM = 1 << 18;

    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final PayloadDirectory directory;
    private final Arena arena = Arena.ofShared();
    private final TreeMap<Long, MemorySegment> windows = new TreeMap<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long end;
    private long written;
    private long mapped;

    private PayloadFile(FileChannel channel, PayloadDirectory directory) {
        this.channel = channel;
        this.directory = directory;
        end = directory.end();
        written = end;
    }

    public static PayloadFile open(Path path, PayloadDirectory directory) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        PayloadFile file = new PayloadFile(channel, directory);
        if (channel.size() < file.end) {
            channel.close();
            throw new IOException("payloads.dat is shorter than the index says");
        }
        channel.truncate(file.end);
        return file;
    }

    public PayloadDirectory directory() {
        return directory;
    }

    /// The number of a payload, which is written where it is new.
    public synchronized int add(Bytes payload) throws IOException {
        long[] hash = PayloadDirectory.words(Sha256.of(payload));
        int known = directory.find(hash);
        if (known >= 0) {
            return known;
        }
        append(payload);
        end += payload.size();
        return directory.add(hash, payload.size(), end - payload.size());
    }

    private void append(Bytes payload) throws IOException {
        for (long at = 0; at < payload.size(); ) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int count = (int) Math.min(buffer.remaining(), payload.size() - at);
            payload.read(at, buffer.array(), buffer.position(), count);
            buffer.position(buffer.position() + count);
            at += count;
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            written += channel.write(buffer, written);
        }
        buffer.clear();
    }

    /// A payload by its number.
    public synchronized Bytes read(int number) throws IOException {
        long size = directory.size(number);
        if (size <= 0) {
            return Bytes.EMPTY;
        }
        long offset = directory.offset(number);
        if (offset + size > mapped) {
            flush();
            windows.put(mapped, channel.map(FileChannel.MapMode.READ_ONLY, mapped, written - mapped, arena));
            mapped = written;
        }
        Map.Entry<Long, MemorySegment> window = windows.floorEntry(offset);
        Bytes bytes = new MappedBytes(window.getValue()).slice(new Span(offset - window.getKey(), size));
        return size < MAPPED_FROM ? Bytes.of(bytes.toArray()) : bytes;
    }

    /// Waits until everything added has reached the disk.
    public synchronized void force() throws IOException {
        flush();
        channel.force(false);
    }

    /// Takes back the payloads added since the directory held `count`.
    public synchronized void cut(int count) throws IOException {
        flush();
        directory.cut(count);
        end = directory.end();
        written = end;
        if (mapped <= end) {
            channel.truncate(end);
            return;
        }
        windows.tailMap(end, true).clear();
        Map.Entry<Long, MemorySegment> last = windows.lastEntry();
        if (last != null) {
            windows.put(last.getKey(), last.getValue().asSlice(0, end - last.getKey()));
        }
        mapped = end;
    }

    /// Overwrites payloads that nobody has any more with zeros, and forgets them in the directory.
    public synchronized void erase(int number) throws IOException {
        long size = directory.size(number);
        ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(BUFFER, Math.max(0, size)));
        for (long at = 0; at < size; at += zeros.capacity()) {
            zeros.clear().limit((int) Math.min(zeros.capacity(), size - at));
            long position = directory.offset(number) + at;
            while (zeros.hasRemaining()) {
                position += channel.write(zeros, position);
            }
        }
        directory.forget(number);
    }

    @Override
    public synchronized void close() throws IOException {
        arena.close();
        channel.close();
    }
}

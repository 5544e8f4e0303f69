package org.telltale.model.study;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.MappedBytes;
import org.telltale.model.capture.CaptureSource;

/// A capture file, mapped while it is open.
public final class CaptureFile implements AutoCloseable {
    private static final int HEAD = 1 << 16;

    private final Arena arena = Arena.ofShared();
    private final CaptureSource source;

    /// @param name by which the analyst knows the file
    public CaptureFile(Path path, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            Bytes bytes = channel.size() == 0
                    ? Bytes.EMPTY
                    : new MappedBytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
            source = new CaptureSource(name, bytes);
        } catch (IOException e) {
            arena.close();
            throw e;
        }
    }

    /// Valid until this is closed.
    public CaptureSource source() {
        return source;
    }

    /// What a probe looks at.
    public static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            return Arrays.copyOf(head, head.length);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}

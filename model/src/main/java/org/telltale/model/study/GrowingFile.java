package org.telltale.model.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that grows at its end and can be cut back; the seam at which a test makes a disk fail.
interface GrowingFile extends AutoCloseable {
    /// Opens such files.
    @FunctionalInterface
    interface Disk {
        GrowingFile open(Path path) throws IOException;
    }

    Disk DISK = GrowingFile::onDisk;

    long size() throws IOException;

    void append(byte[] bytes) throws IOException;

    /// Returns when everything is on the disk.
    void force() throws IOException;

    void truncate(long size) throws IOException;

    @Override
    void close() throws IOException;

    private static GrowingFile onDisk(Path path) throws IOException {
        if (!Files.exists(path)) {
            StudyFiles.createPrivate(path);
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        return new GrowingFile() {
            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public void append(byte[] bytes) throws IOException {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                long at = channel.size();
                while (rest.hasRemaining()) {
                    at += channel.write(rest, at);
                }
            }

            @Override
            public void force() throws IOException {
                channel.force(true);
            }

            @Override
            public void truncate(long size) throws IOException {
                channel.truncate(size);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}

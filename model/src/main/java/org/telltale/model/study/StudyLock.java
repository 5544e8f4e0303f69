package org.telltale.model.study;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Says who has a study open. The operating system lets go of it when the process ends, however it ends.
final class StudyLock implements AutoCloseable {
    /// Behind any content, so that systems whose locks are mandatory still let others read who holds it.
    private static final long LOCKED_BYTE = 1L << 40;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;

    private StudyLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @param wait how long to try
    /// @throws StudyLockedException when somebody else still has it then
    static StudyLock take(StudyFolder folder, Author author, Duration wait) throws IOException {
        Path file = folder.lock();
        if (!Files.exists(file)) {
            StudyFiles.createPrivate(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Instant until = Instant.now().plus(wait);
        while (true) {
            if (locked(channel).isPresent()) {
                sign(channel, author);
                return new StudyLock(channel);
            }
            if (Instant.now().isAfter(until)) {
                String holder = holder(channel);
                channel.close();
                throw new StudyLockedException(folder.root(), holder);
            }
            pause(channel);
        }
    }

    private static Optional<FileLock> locked(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private static void sign(FileChannel channel, Author author) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String text = author.name() + ", process " + ProcessHandle.current().pid() + ", since " + now;
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(text), 0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(1000);
        channel.read(text, 0);
        String holder = StandardCharsets.UTF_8.decode(text.flip()).toString();
        return holder.isEmpty() ? "somebody" : holder;
    }

    private static void pause(FileChannel channel) throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            channel.close();
            throw (IOException) new InterruptedIOException("interrupted while waiting for the study").initCause(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.telltale.model.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Sha256;

/// The captures and inputs of a study, byte for byte under their hashes, and the way files get there.
final class Vault {
    private static final int CHUNK = 1 << 18;
    private static final String INTENT = ".intent";

    private final StudyFolder folder;

    Vault(StudyFolder folder) {
        this.folder = folder;
    }

    /// A file in `incoming/`: forced, hashed, not yet part of the study.
    record Staged(Path path, Sha256 hash, long bytes) {}

    Staged stage(Path source, JobContext job) throws IOException {
        Path target = folder.incoming().resolve(UUID.randomUUID().toString());
        boolean done = false;
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ)) {
            StudyFiles.createPrivate(target);
            Staged staged = copy(in, target, job);
            done = true;
            return staged;
        } catch (NoSuchFileException e) {
            throw new IOException(source + " is not there", e);
        } finally {
            if (!done) {
                Files.deleteIfExists(target);
            }
        }
    }

    private static Staged copy(FileChannel in, Path target, JobContext job) throws IOException {
        MessageDigest digest = Sha256.digest();
        long bytes = 0;
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.WRITE)) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            while (in.read(chunk.clear()) >= 0) {
                job.check();
                digest.update(chunk.flip().duplicate());
                bytes += chunk.remaining();
                while (chunk.hasRemaining()) {
                    out.write(chunk);
                }
            }
            out.force(true);
        }
        return new Staged(target, Sha256.of(digest), bytes);
    }

    /// Says which hashes are about to come in, so that a crash before the journal names them leaves nothing.
    Path intend(Collection<Sha256> hashes) throws IOException {
        Path intent = folder.incoming().resolve(UUID.randomUUID() + INTENT);
        String lines = String.join("\n", hashes.stream().map(Sha256::hex).toList());
        StudyFiles.write(intent, lines.getBytes(StandardCharsets.UTF_8));
        return intent;
    }

    /// Moves a staged file to its place, read-only.
    void admit(Staged staged, Path place) throws IOException {
        StudyFiles.seal(staged.path());
        StudyFiles.move(staged.path(), place);
    }

    /// Takes back what a crashed import left.
    ///
    /// @param known captures and inputs that some journal names
    void tidy(Set<Sha256> known) throws IOException {
        for (Path file : files(folder.incoming())) {
            if (file.toString().endsWith(INTENT)) {
                for (String line : Files.readAllLines(file)) {
                    forget(line, known);
                }
            }
            StudyFiles.delete(file);
        }
    }

    private void forget(String line, Set<Sha256> known) throws IOException {
        if (line.length() == 64 && !known.contains(new Sha256(line))) {
            StudyFiles.delete(folder.captures().resolve(line));
            StudyFiles.delete(folder.inputs().resolve(line));
        }
    }

    /// Writes `captures.sha256` anew where it differs.
    void sum(Collection<Sha256> captures) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Sha256 capture : new TreeSet<>(captures)) {
            if (Files.exists(folder.capture(capture))) {
                lines.append(capture.hex())
                        .append("  captures/")
                        .append(capture.hex())
                        .append('\n');
            }
        }
        byte[] wanted = lines.toString().getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(folder.sums()) || !Arrays.equals(Files.readAllBytes(folder.sums()), wanted)) {
            StudyFiles.write(folder.sums(), wanted);
        }
    }

    static Sha256 hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            while (in.read(chunk.clear()) >= 0) {
                digest.update(chunk.flip());
            }
        }
        return Sha256.of(digest);
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

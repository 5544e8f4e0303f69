package org.telltale.model.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Sha256;

/// All journals of a study; one of them grows, that of the author who has it open.
final class Journals {
    private final Path folder;
    private final Author author;
    private final GrowingFile.Disk disk;
    private final TreeMap<String, JournalFile> files = new TreeMap<>();

    private Journals(Path folder, Author author, GrowingFile.Disk disk) {
        this.folder = folder;
        this.author = author;
        this.disk = disk;
    }

    static Journals read(Path folder, Author author, GrowingFile.Disk disk) throws IOException {
        Journals journals = new Journals(folder, author, disk);
        for (Path path : list(folder)) {
            JournalFile file = JournalFile.read(path);
            journals.files.put(file.writer(), file);
        }
        String own = author.writer();
        if (!journals.files.containsKey(own)) {
            journals.files.put(own, JournalFile.read(folder.resolve(own + JournalFile.ENDING)));
        }
        return journals;
    }

    /// The same journals after files came in.
    Journals readAgain() throws IOException {
        return read(folder, author, disk);
    }

    /// The journal files of a folder, by name.
    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(JournalFile.ENDING))
                    .sorted()
                    .toList();
        }
    }

    /// All entries in the order of the fold.
    List<JournalEntry> entries() {
        return files.values().stream()
                .flatMap(file -> file.entries().stream())
                .sorted(History.ORDER)
                .toList();
    }

    List<JournalFile> files() {
        return List.copyOf(files.values());
    }

    String writer() {
        return author.writer();
    }

    /// What the newest lines of all journals hash to: that of the only one with entries, else a digest over theirs in
    /// the order of writers; empty where nothing was edited.
    Optional<Sha256> head() {
        List<JournalFile> written = files.values().stream()
                .filter(file -> !file.entries().isEmpty())
                .toList();
        if (written.size() < 2) {
            return written.stream().map(JournalFile::head).findFirst();
        }
        MessageDigest digest = Sha256.digest();
        written.forEach(file -> digest.update(file.head().hex().getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(Sha256.of(digest));
    }

    /// A remark about a journal, with the file that it is about.
    record Remark(String file, Problem problem) {}

    List<Remark> problems() {
        List<Remark> remarks = new ArrayList<>();
        for (JournalFile file : files.values()) {
            file.problems().forEach(problem -> remarks.add(new Remark(file.writer() + JournalFile.ENDING, problem)));
        }
        return remarks;
    }

    /// Writes edits to the author's journal, all or none; they are on the disk when this returns.
    List<JournalEntry> append(List<Edit> edits) throws IOException {
        JournalFile own = own();
        long lamport = 1
                + files.values().stream()
                        .flatMap(file -> file.entries().stream())
                        .mapToLong(JournalEntry::lamport)
                        .max()
                        .orElse(0);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<JournalEntry> fresh = new ArrayList<>();
        for (Edit edit : edits) {
            int ahead = fresh.size() + 1;
            fresh.add(
                    new JournalEntry(own.idAfter(ahead), own.writer(), lamport + ahead - 1, author.name(), now, edit));
        }
        try {
            return own.append(fresh, disk);
        } catch (IOException e) {
            throw new IOException(
                    "The journal in " + folder + " cannot be written (" + e.getMessage()
                            + "): nothing was changed. Make room or make the folder writable, then try again.",
                    e);
        }
    }

    private JournalFile own() {
        JournalFile own = files.get(author.writer());
        if (own == null) {
            throw new IllegalStateException("a study has its author's journal");
        }
        return own;
    }
}

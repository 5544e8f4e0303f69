package org.telltale.model.study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Sha256;

/// One writer's journal: whole lines, chained, and perhaps torn bytes at the end.
final class JournalFile {
    static final String ENDING = ".jsonl";

    private final Path path;
    private final String writer;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Sha256 head = JournalLine.FIRST;
    private int lines;
    private long good;
    private boolean broken;

    private JournalFile(Path path, String writer) {
        this.path = path;
        this.writer = writer;
    }

    /// Reads a journal; one that does not exist is empty.
    static JournalFile read(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        JournalFile file = new JournalFile(path, name.substring(0, name.length() - ENDING.length()));
        try {
            file.load(Files.readAllBytes(path));
        } catch (NoSuchFileException _) {
            return file;
        }
        return file;
    }

    String writer() {
        return writer;
    }

    Path path() {
        return path;
    }

    List<JournalEntry> entries() {
        return entries;
    }

    /// Torn, broken and unreadable lines; spans are in this file.
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Whether a line does not follow from the one before it, or cannot be read.
    boolean isBroken() {
        return broken;
    }

    /// Bytes of whole lines.
    long length() {
        return good;
    }

    /// SHA-256 of the last line.
    Sha256 head() {
        return head;
    }

    /// Appends edits in one write; they are on the disk when this returns. After an exception nothing of them counts.
    List<JournalEntry> append(List<JournalEntry> fresh, GrowingFile.Disk disk) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sha256 next = head;
        for (JournalEntry entry : fresh) {
            byte[] line = new JournalLine(entry, next).print();
            bytes.writeBytes(line);
            next = JournalLine.chain(Arrays.copyOf(line, line.length - 1));
        }
        try (GrowingFile file = disk.open(path)) {
            if (file.size() != good) {
                keepTorn();
                file.truncate(good);
            }
            write(file, bytes.toByteArray());
        }
        good += bytes.size();
        lines += fresh.size();
        head = next;
        entries.addAll(fresh);
        return fresh;
    }

    /// The id of the entry that would come `ahead` lines after the last.
    String idAfter(int ahead) {
        return writer + "-" + (lines + ahead);
    }

    private void write(GrowingFile file, byte[] bytes) throws IOException {
        try {
            file.append(bytes);
            file.force();
        } catch (IOException failed) {
            try {
                file.truncate(good);
                file.force();
            } catch (IOException also) {
                failed.addSuppressed(also);
            }
            throw failed;
        }
    }

    private void keepTorn() throws IOException {
        byte[] all = Files.readAllBytes(path);
        if (all.length > good) {
            Path torn = path.resolveSibling("torn");
            StudyFiles.createFolder(torn);
            StudyFiles.write(
                    torn.resolve(writer + "-" + good + ".bin"), Arrays.copyOfRange(all, (int) good, all.length));
        }
    }

    private void load(byte[] all) {
        int start = 0;
        for (int end = next(all, 0); end >= 0; end = next(all, start)) {
            boolean last = end == all.length - 1;
            if (!line(Arrays.copyOfRange(all, start, end), start) && last) {
                break;
            }
            start = end + 1;
            good = start;
        }
        if (good < all.length) {
            problems.add(Problem.notice(
                    good, all.length - good, "the last line was torn and does not count; the bytes are kept"));
        }
    }

    /// Takes one line in; false when it is none.
    private boolean line(byte[] bytes, int offset) {
        Optional<JournalLine> parsed = parse(bytes);
        if (parsed.isEmpty()) {
            broken = true;
            problems.add(Problem.error(offset, bytes.length, "this line cannot be read; it is kept and skipped"));
        } else {
            accept(parsed.get(), offset, bytes.length);
        }
        head = JournalLine.chain(bytes);
        lines++;
        return parsed.isPresent();
    }

    private void accept(JournalLine line, int offset, int length) {
        if (!line.prev().equals(head)) {
            broken = true;
            problems.add(Problem.error(offset, length, "this line does not follow from the line before it"));
        }
        if (line.entry().edit() instanceof Edit.Unknown(String kind)) {
            problems.add(Problem.warning(
                    offset,
                    length,
                    "an edit of kind '" + kind + "' that this version does not know is kept, not used"));
        }
        entries.add(line.entry());
    }

    private Optional<JournalLine> parse(byte[] bytes) {
        try {
            return Optional.of(JournalLine.parse(writer, bytes));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static int next(byte[] all, int from) {
        for (int i = from; i < all.length; i++) {
            if (all[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}

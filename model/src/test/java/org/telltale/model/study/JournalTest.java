package org.telltale.model.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.session.Sha256;

class JournalTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void findJournal() {
        file = folder.resolve(Studies.ANN.writer() + ".jsonl");
    }

    @Test
    void readsWhatItWrote() throws IOException {
        List<JournalEntry> written = journals().append(Edits.OF_EVERY_KIND);
        assertEquals(written, journals().entries());
        assertEquals(
                Edits.OF_EVERY_KIND, written.stream().map(JournalEntry::edit).toList());
    }

    @Test
    void chainsEachLineToTheOneBefore() throws IOException {
        Journals journals = journals();
        journals.append(List.of(fact(1), fact(2)));
        journals.append(List.of(fact(3)));
        Sha256 before = JournalLine.FIRST;
        for (String line : Files.readAllLines(file)) {
            assertTrue(line.contains("\"prev\":\"" + before + "\""), line);
            before = JournalLine.chain(line.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(before, journals().files().getFirst().head());
    }

    @Test
    void seesALineThatWasChanged() throws IOException {
        journals().append(List.of(fact(1), fact(2), fact(3)));
        Files.writeString(file, Files.readString(file).replace("value 2", "value 9"));
        JournalFile read = JournalFile.read(file);
        assertTrue(read.isBroken());
        assertEquals(3, read.entries().size());
    }

    @Test
    void dropsATornLineAndKeepsItsBytesAside() throws IOException {
        journals().append(List.of(fact(1), fact(2)));
        byte[] whole = Files.readAllBytes(file);
        byte[] torn = Arrays.copyOf(whole, whole.length - 3);
        Files.write(file, torn);
        Journals journals = journals();
        assertEquals(List.of(fact(1)), edits(journals));
        assertEquals(1, journals.problems().size());
        assertArrayEquals(torn, Files.readAllBytes(file));
        journals.append(List.of(fact(3)));
        assertEquals(List.of(fact(1), fact(3)), edits(journals()));
        assertFalse(JournalFile.read(file).isBroken());
        try (var kept = Files.list(folder.resolve("torn"))) {
            byte[] bytes = Files.readAllBytes(kept.findFirst().orElseThrow());
            assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("value 2"));
        }
    }

    @Test
    void survivesEveryTruncation() throws IOException {
        journals().append(List.of(fact(1), fact(2), fact(3)));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length += 37) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            int lines = (int) new String(cut, StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            Journals journals = journals();
            assertEquals(lines, journals.entries().size());
            journals.append(List.of(fact(4)));
            assertEquals(fact(4), edits(journals()).getLast());
            assertFalse(JournalFile.read(file).isBroken());
        }
    }

    @Test
    void changesNothingOnAFullDisk() throws IOException {
        journals().append(List.of(fact(1)));
        byte[] before = Files.readAllBytes(file);
        for (FailingDisk disk : FailingDisk.values()) {
            Journals journals = Journals.read(folder, Studies.ANN, disk);
            IOException e = assertThrows(IOException.class, () -> journals.append(List.of(fact(2))));
            assertTrue(e.toString().contains("No space left"), e.toString());
            assertArrayEquals(before, Files.readAllBytes(file));
            assertEquals(List.of(fact(1)), edits(journals));
        }
        journals().append(List.of(fact(3)));
        assertEquals(List.of(fact(1), fact(3)), edits(journals()));
    }

    @Test
    void keepsEditsOfUnknownKindsAsTheyStand() throws IOException {
        journals().append(List.of(fact(1)));
        String line = "{\"id\":\"" + Studies.ANN.writer() + "-2\",\"prev\":\""
                + JournalFile.read(file).head()
                + "\",\"lamport\":2,\"author\":\"Ann\",\"time\":\"2026-01-01T00:00:00Z\","
                + "\"edit\":{\"kind\":\"draw-arrow\",\"to\":7}}\n";
        Files.writeString(file, line, StandardOpenOption.APPEND);
        Journals journals = journals();
        assertEquals(List.of(fact(1), new Edit.Unknown("draw-arrow")), edits(journals));
        assertTrue(journals.problems().getFirst().problem().message().contains("draw-arrow"));
        journals.append(List.of(fact(3)));
        assertTrue(Files.readString(file).contains(line));
        assertEquals(3, journals().entries().getLast().lamport());
    }

    @Test
    void foldsWritersByLogicalTime() throws IOException {
        journals().append(List.of(fact(1)));
        Journals bob = Journals.read(folder, Studies.BOB, GrowingFile.DISK);
        bob.append(List.of(fact(2)));
        journals().append(List.of(fact(3)));
        assertEquals(List.of(fact(1), fact(2), fact(3)), edits(journals()));
    }

    private Journals journals() throws IOException {
        return Journals.read(folder, Studies.ANN, GrowingFile.DISK);
    }

    private static List<Edit> edits(Journals journals) {
        return journals.entries().stream().map(JournalEntry::edit).toList();
    }

    private static Edit fact(int number) {
        return new Edit.SetFact("app", "value " + number);
    }

    /// Disks that are full: before a byte is written, in the middle, and when the bytes are forced.
    private enum FailingDisk implements GrowingFile.Disk {
        AT_ONCE,
        HALF_WAY,
        ON_FORCE;

        @Override
        public GrowingFile open(Path path) throws IOException {
            GrowingFile real = GrowingFile.DISK.open(path);
            return new GrowingFile() {
                private boolean failed;

                @Override
                public long size() throws IOException {
                    return real.size();
                }

                @Override
                public void append(byte[] bytes) throws IOException {
                    switch (FailingDisk.this) {
                        case AT_ONCE -> throw full();
                        case HALF_WAY -> {
                            real.append(Arrays.copyOf(bytes, bytes.length / 2));
                            throw full();
                        }
                        case ON_FORCE -> real.append(bytes);
                    }
                }

                @Override
                public void force() throws IOException {
                    if (FailingDisk.this == ON_FORCE && !failed) {
                        failed = true;
                        throw full();
                    }
                    real.force();
                }

                @Override
                public void truncate(long size) throws IOException {
                    real.truncate(size);
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }

        private static IOException full() {
            return new IOException("No space left on device");
        }
    }
}

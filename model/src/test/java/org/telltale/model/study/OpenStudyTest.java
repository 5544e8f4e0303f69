package org.telltale.model.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobCancelledException;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Part;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.tag.TagScope;
import org.telltale.model.usecase.FileResult;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.model.usecase.RestoreCapture;

class OpenStudyTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("");
    private Path twenty = Path.of("");

    @BeforeEach
    void makeCapture() throws IOException {
        folder = temp.resolve("study");
        twenty = Studies.capture(temp, "twenty", IntStream.rangeClosed(1, 20).toArray());
    }

    @Test
    void undoesAndRedoesAfterARestart() throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            study.apply(new Edit.SetFact("app", "one"));
            study.apply(new Edit.SetFact("app", "two"));
        }
        try (OpenStudy study = Studies.open(folder)) {
            assertEquals("two", study.state().facts().get("app"));
            assertEquals(
                    Optional.of(new Edit.SetFact("app", "two")), study.undo().map(JournalEntry::edit));
            assertEquals("one", study.state().facts().get("app"));
            study.undo();
            assertEquals(Map.of(), study.state().facts());
            assertEquals(Optional.empty(), study.undo());
        }
        try (OpenStudy study = Studies.open(folder)) {
            assertEquals(
                    Optional.of(new Edit.SetFact("app", "one")), study.redo().map(JournalEntry::edit));
            study.redo();
            assertEquals("two", study.state().facts().get("app"));
            assertEquals(Optional.empty(), study.redo());
            study.undo();
            study.apply(new Edit.SetFact("app", "three"));
            assertEquals(Optional.empty(), study.redo());
            assertEquals("three", study.state().facts().get("app"));
        }
    }

    @Test
    void keepsNumbersOfTagsThroughUndo() throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            study.apply(Edits.tag(new TagScope.Everywhere("json:a"), Optional.empty()));
            JournalEntry second = study.apply(Edits.tag(new TagScope.Everywhere("json:b"), Optional.empty()));
            study.undo();
            study.apply(Edits.tag(new TagScope.Everywhere("json:c"), Optional.empty()));
            assertEquals(
                    List.of("t1", "t3"),
                    study.state().tags().stream().map(t -> t.id()).toList());
            assertEquals(Optional.of(second.id()), study.state().entryOf("t2"));
            study.apply(new Edit.RemoveTag(study.state().entryOf("t1").orElseThrow()));
            assertEquals(
                    List.of("t3"),
                    study.state().tags().stream().map(t -> t.id()).toList());
        }
    }

    @Test
    void namesTheOneWhoHasItOpen() throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            StudyLockedException e = assertThrows(StudyLockedException.class, () -> Studies.open(folder, Studies.BOB));
            assertTrue(
                    e.holder()
                            .startsWith(
                                    "Ann, process " + ProcessHandle.current().pid()),
                    e.holder());
            study.apply(new Edit.SetFact("app", "one"));
        }
        try (OpenStudy study = Studies.open(folder, Studies.BOB)) {
            assertEquals("one", study.state().facts().get("app"));
        }
    }

    @Test
    void refusesANewerFormatAndChangesNothing() throws IOException {
        Studies.open(folder).close();
        Files.writeString(folder.resolve("study.json"), "{\"format\":2}");
        List<String> before = Studies.files(folder);
        IOException e = assertThrows(IOException.class, () -> Studies.open(folder));
        assertTrue(e.toString().contains("format 2"), e.toString());
        assertEquals(before, Studies.files(folder));
    }

    @Test
    void refusesAFolderOfOtherThings() throws IOException {
        assertThrows(IOException.class, () -> Studies.open(temp));
        assertEquals(List.of("twenty.log.jsonl"), Studies.files(temp));
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws IOException {
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        boolean writes = canWriteAnyway();
        Assumptions.assumeFalse(writes, "this user may write everywhere");
        IOException e = assertThrows(IOException.class, () -> Studies.open(folder));
        assertTrue(e.toString().contains("cannot be written"), e.toString());
    }

    private boolean canWriteAnyway() throws IOException {
        try {
            Files.delete(Files.createFile(folder.resolve("probe")));
            return true;
        } catch (java.nio.file.AccessDeniedException _) {
            return false;
        }
    }

    @Test
    void isPrivateToItsUser() throws IOException {
        Assumptions.assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (OpenStudy study = Studies.open(folder)) {
            Studies.take(study, twenty);
            Sha256 capture = study.sessions().getFirst().capture();
            assertEquals("rwx------", permissions(folder));
            assertEquals("rw-------", permissions(folder.resolve("study.json")));
            assertEquals("r--------", permissions(study.files().capture(capture)));
            assertArrayEquals(
                    Files.readAllBytes(twenty), Files.readAllBytes(study.files().capture(capture)));
            assertEquals(capture + "  captures/" + capture + "\n", Files.readString(folder.resolve("captures.sha256")));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void losesNothingWhenACaptureIsMissingOrAltered() throws IOException {
        Path capture;
        try (OpenStudy study = Studies.open(folder)) {
            Studies.take(study, twenty);
            capture = study.files().capture(study.sessions().getFirst().capture());
            assertTrue(study.verify(JobContext.NONE).stream().allMatch(StudyCheck::holds));
        }
        byte[] bytes = Files.readAllBytes(capture);
        StudyFiles.delete(capture);
        seesOneProblem("missing");
        byte[] altered = bytes.clone();
        altered[12] ^= 1;
        Files.write(capture, altered);
        seesOneProblem("SHA-256 differs");
        Files.write(capture, altered);
        try (OpenStudy study = Studies.open(folder)) {
            RestoreCapture restore = new RestoreCapture(study);
            assertThrows(IOException.class, () -> restore.run(capture, JobContext.NONE));
            assertEquals(1, study.damaged().size());
            restore.run(twenty, JobContext.NONE);
            assertEquals(List.of(), study.damaged());
            assertEquals(List.of(), study.problems());
            assertEquals(20, study.exchanges().size());
        }
        try (OpenStudy study = Studies.open(folder)) {
            assertEquals(List.of(), study.problems());
            assertArrayEquals(bytes, Files.readAllBytes(capture));
        }
    }

    private void seesOneProblem(String words) throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            assertEquals(20, study.exchanges().size());
            assertEquals(1, study.problems().size());
            String message = study.problems().getFirst().problem().message();
            assertTrue(message.contains(words) && message.contains("twenty.log.jsonl"), message);
            assertEquals(
                    1,
                    study.verify(JobContext.NONE).stream()
                            .filter(check -> !check.holds())
                            .count());
            study.rebuild(JobContext.NONE);
            assertEquals(0, study.exchanges().size());
            assertEquals(1, study.problems().size());
        }
        try (OpenStudy study = Studies.open(folder)) {
            assertEquals(1, study.sessionEdits().imports().size());
        }
        byte[] original = Files.readAllBytes(twenty);
        Path capture = folder.resolve("captures")
                .resolve(Sha256.of(org.telltale.model.bytes.Bytes.of(original)).hex());
        Files.write(capture, original);
        try (OpenStudy study = Studies.open(folder)) {
            assertEquals(20, study.exchanges().size());
        }
    }

    @Test
    void leavesNoTraceOfACancelledImport() throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            List<String> before = Studies.files(folder);
            Path second = Studies.capture(temp, "second", 31, 32, 33, 34);
            for (int steps = 0; steps < 25; steps += 4) {
                CancelAfter job = new CancelAfter(steps);
                assertThrows(
                        JobCancelledException.class,
                        () -> new ImportCaptures(study).run(ImportRequest.of(List.of(twenty, second)), job));
                assertEquals(before, Studies.files(folder));
                assertEquals(java.util.Set.of(), study.captureFacts().keySet());
            }
            Studies.take(study, twenty, second);
            assertEquals(24, study.exchanges().size());
        }
    }

    /// Cancels at the n-th look.
    private static final class CancelAfter implements JobContext {
        private int left;

        CancelAfter(int looks) {
            left = looks;
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return --left < 0;
        }
    }

    @Test
    void importsWhatCanBeReadAndSaysWhatCannot() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.jsonl"), "{!");
        Path other = Files.writeString(temp.resolve("picture.png"), "PNG");
        try (OpenStudy study = Studies.open(folder)) {
            List<FileResult> results = Studies.take(study, broken, twenty, other, temp.resolve("nowhere"));
            assertEquals(
                    1,
                    results.stream()
                            .filter(FileResult.Imported.class::isInstance)
                            .count());
            assertEquals(
                    3,
                    results.stream().filter(FileResult.Failed.class::isInstance).count());
            assertEquals(20, study.exchanges().size());
            assertEquals(1, Studies.files(folder.resolve("captures")).size());
            assertInstanceOf(
                    FileResult.AlreadyHere.class, Studies.take(study, twenty).getFirst());
        }
    }

    @Test
    void undoesAnImportAndARemoval() throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            Studies.take(study, twenty);
            List<String> before = Studies.lines(study);
            study.apply(new Edit.RemoveSession(study.sessions().getFirst().capture()));
            assertEquals(0, study.exchanges().size());
            study.undo();
            assertEquals(before, Studies.lines(study));
            study.undo();
            assertEquals(0, study.exchanges().size());
            study.redo();
            assertEquals(before, Studies.lines(study));
            assertEquals(20, study.exchanges().size());
        }
    }

    @Test
    void purgesBytesForGood() throws IOException {
        Sha256 capture;
        try (OpenStudy study = Studies.open(folder)) {
            Studies.take(study, twenty);
            capture = study.sessions().getFirst().capture();
            JournalEntry purge = study.purge(capture, "asked for");
            assertFalse(Files.exists(study.files().capture(capture)));
            assertEquals("", Files.readString(folder.resolve("captures.sha256")));
            assertEquals(List.of(), study.sessions());
            assertThrows(IllegalArgumentException.class, () -> study.apply(new Edit.Undo(purge.id())));
            study.undo();
            assertEquals(List.of(), study.sessions());
        }
        try (OpenStudy study = Studies.open(folder)) {
            assertEquals(List.of(), study.problems());
            assertTrue(study.state().history().stream()
                    .anyMatch(entry -> entry.edit().equals(new Edit.PurgeCapture(capture, "asked for"))));
        }
    }

    @Test
    void mergesAnotherAnalystsWork() throws IOException {
        Path theirs = temp.resolve("theirs");
        try (OpenStudy study = Studies.open(theirs, Studies.BOB)) {
            Studies.take(study, twenty);
            study.apply(new Edit.SetFact("app", "their name"));
        }
        try (OpenStudy study = Studies.open(folder)) {
            study.apply(new Edit.SetFact("app", "my name"));
            List<Disagreement> disagreements = study.merge(theirs, JobContext.NONE);
            assertEquals(20, study.exchanges().size());
            assertEquals(1, disagreements.size());
            assertEquals("fact app", disagreements.getFirst().subject());
            assertEquals(
                    java.util.Set.of(
                            new Disagreement.Claim("Bob", "their name"), new Disagreement.Claim("Ann", "my name")),
                    java.util.Set.copyOf(disagreements.getFirst().claims()));
            assertTrue(study.verify(JobContext.NONE).stream().allMatch(StudyCheck::holds));
            assertEquals(disagreements, study.merge(theirs, JobContext.NONE));
        }
    }

    @Test
    void tellsWhatChanged() throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            List<StudyChange> changes = new ArrayList<>();
            Runnable end = study.listen(changes::add);
            study.apply(new Edit.SetFact("app", "one"));
            Studies.take(study, twenty);
            end.run();
            study.apply(new Edit.SetFact("app", "two"));
            assertEquals(List.of(StudyChange.JUDGEMENTS, StudyChange.EXCHANGES), changes);
        }
    }

    @Test
    void keepsRecentLayers() throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            Studies.take(study, twenty);
            var record = study.resolve("twenty#3").orElseThrow();
            var layer = study.layer(record, Side.REQUEST, Part.BODY).orElseThrow();
            assertEquals(4, layer.bytes().size());
            assertTrue(layer == study.layer(record, Side.REQUEST, Part.BODY).orElseThrow());
            assertEquals(Optional.empty(), study.layer(record, Side.RESPONSE, Part.BODY));
            assertEquals(Optional.empty(), study.layer(record, Side.REQUEST, Part.URL));
            assertEquals(Optional.empty(), study.layer(record, Side.REQUEST, Part.HEADERS));
        }
    }

    @Test
    void makesADroppedIndexAgain() throws IOException {
        List<String> before;
        try (OpenStudy study = Studies.open(folder)) {
            Studies.take(study, twenty);
            before = Studies.lines(study);
        }
        StudyIndex.drop(new StudyFolder(folder));
        try (OpenStudy study = Studies.open(folder)) {
            assertEquals(before, Studies.lines(study));
            assertEquals(20, study.exchanges().size());
        }
    }
}

package org.telltale.importers.capture.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.ArchiveLimits;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Origin;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.StoreOpener;
import org.telltale.model.study.Author;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyTools;
import org.telltale.model.usecase.FileResult;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportPlan;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.model.usecase.PlanImport;
import org.telltale.model.usecase.Unpacked;

class ArchiveImportTest {
    private static final byte[] ONE = lines(1, 2, 3);
    private static final byte[] TWO = lines(4, 5);

    @TempDir
    private Path folder = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void name() {
        study = folder.resolve("x.telltale");
    }

    private static byte[] lines(int... numbers) {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append("{\"data\": \"0a02%02x%02x\", \"req_id\": %d}\n".formatted(number, number, number));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> List<T> provided(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private OpenStudy open() throws IOException {
        StudyTools tools = new StudyTools(
                provided(SessionImporter.class),
                provided(CaptureArchive.class),
                new PayloadPipeline(List.of()),
                provided(StoreOpener.class).getFirst(),
                _ -> Map.of());
        return OpenStudy.open(study, new Author("Ann", "here"), Duration.ZERO, tools, JobContext.NONE);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<FileResult> take(OpenStudy study, Path file) throws IOException {
        return new ImportCaptures(study).run(ImportRequest.of(List.of(file)), JobContext.NONE);
    }

    private static List<String> told(OpenStudy study) {
        return study.sessions().stream()
                .map(session -> session.name() + " " + session.format() + " " + session.records())
                .toList();
    }

    private static List<String> failures(List<FileResult> results) {
        return results.stream()
                .filter(FileResult.Failed.class::isInstance)
                .map(FileResult.Failed.class::cast)
                .map(failed -> failed.path().getFileName() + " " + failed.reason())
                .toList();
    }

    private byte[] folderOfCaptures() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("day 1/login_1.jsonl", ONE);
        files.put("../../login_2.jsonl", TWO);
        files.put(".DS_Store", ONE);
        files.put("inner.tgz", Packed.gzip(Packed.tar(Map.of("deep/login_3.jsonl", lines(6)))));
        return Packed.zip(files, false);
    }

    @Test
    void everyCaptureInAnArchiveIsASessionWhoseHashIsThatOfItsOwnBytes() throws IOException {
        byte[] zip = folderOfCaptures();
        Path file = write("all.zip", zip);
        try (OpenStudy open = open()) {
            assertEquals(List.of(), failures(take(open, file)));
            assertEquals(List.of("login_3 jsonl 1", "login_2 jsonl 2", "login_1 jsonl 3"), told(open));
            assertEquals(Sha256.of(Bytes.of(ONE)), open.sessions().getLast().capture());
            List<Origin> origins = open.sessionEdits().imports().stream()
                    .map(edit -> edit.origin().orElseThrow())
                    .toList();
            Sha256 hash = Sha256.of(Bytes.of(zip));
            assertEquals(
                    List.of(
                            new Origin("all.zip", hash, List.of("day 1/login_1.jsonl"), ""),
                            new Origin("all.zip", hash, List.of("../../login_2.jsonl"), ""),
                            new Origin("all.zip", hash, List.of("inner.tgz", "deep/login_3.jsonl"), "")),
                    origins);
            assertTrue(take(open, file).stream().allMatch(FileResult.AlreadyHere.class::isInstance));
        }
        try (Stream<Path> left = Files.list(study.resolve("incoming"));
                Stream<Path> beside = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
            assertEquals(2, beside.count(), "nothing is written beside the study");
        }
        try (OpenStudy again = open()) {
            again.rebuild(JobContext.NONE);
            assertEquals(3, again.sessions().size());
        }
    }

    @Test
    void aPlanIsRunAfterTheSheetHasWaited() throws IOException {
        Path file = write("all.zip", folderOfCaptures());
        try (OpenStudy open = open()) {
            ImportPlan plan = new PlanImport(open).plan(ImportRequest.of(List.of(file)), JobContext.NONE);
            assertEquals(3, plan.captures().size());
            assertEquals(3, new ImportCaptures(open).run(plan, JobContext.NONE).size());
            assertEquals(List.of("login_3 jsonl 1", "login_2 jsonl 2", "login_1 jsonl 3"), told(open));
        }
    }

    @Test
    void aCompressedCaptureIsKnownUnderAnyName() throws IOException {
        try (OpenStudy open = open()) {
            List<FileResult> results = new ArrayList<>();
            results.addAll(take(open, write("one.bin", Packed.gzip(ONE))));
            results.addAll(take(open, write("two.jsonl.xz", Packed.xz(TWO))));
            results.addAll(take(open, write("three.jsonl.zst", Packed.zstd(lines(7)))));
            results.addAll(take(open, write("four.jsonl.bz2", Packed.bzip2(lines(8)))));
            assertEquals(List.of(), failures(results));
            assertEquals(
                    List.of("jsonl", "jsonl", "jsonl", "jsonl"),
                    open.sessions().stream().map(session -> session.format()).toList());
        }
    }

    @Test
    void aCompressedFileOfNothingKnownStaysOnePayload() throws IOException {
        byte[] packed = Packed.gzip(new byte[] {8, 1, 18, 3, 'a', 'b', 'c'});
        try (OpenStudy open = open()) {
            take(open, write("body.bin", packed));
            assertEquals(List.of("body payload 1"), told(open));
            assertEquals(Sha256.of(Bytes.of(packed)), open.sessions().getFirst().capture());
        }
    }

    @Test
    void whatComesOutOfADamagedFileIsReadAndRemarkedOn() throws IOException {
        byte[] packed = Packed.gzip(lines(1, 2, 3, 4, 5, 6, 7, 8, 9));
        try (OpenStudy open = open()) {
            take(open, write("cut.jsonl.gz", Arrays.copyOf(packed, packed.length - 12)));
            assertEquals(1, open.sessions().size());
            assertTrue(
                    open.problems().stream()
                            .anyMatch(row -> row.problem().message().startsWith("unpacked from cut.jsonl.gz")),
                    open.problems().toString());
        }
    }

    @Test
    void anArchiveThatInflatesTooMuchIsLeft() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("good.jsonl", ONE);
        files.put("bomb.jsonl", new byte[4 << 20]);
        files.put("after.jsonl", TWO);
        Path zip = write("bomb.zip", Packed.zip(files, false));
        List<FileResult.Failed> failed = new ArrayList<>();
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        try (Unpacked unpacked = new Unpacked(scratch, new ArchiveLimits(4, 100, 1 << 30, 200, 1 << 20))) {
            List<Path> paths = unpacked.open(zip, new ZipArchive(), failed, JobContext.NONE);
            assertEquals(List.of(zip.resolve("good.jsonl")), paths);
            assertEquals(2, failed.size(), failed.toString());
        }
        try (Stream<Path> left = Files.list(scratch)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void anArchiveThatNobodyReadsIsNamedAndNotTakenForAPayload() throws IOException {
        Path file = write("x.rar", java.util.HexFormat.of().parseHex("526172211a070100"));
        try (OpenStudy open = open()) {
            assertEquals(List.of("x.rar is a RAR archive, which is not read yet"), failures(take(open, file)));
            assertEquals(List.of(), open.sessions());
        }
    }

    @Test
    void aFileThatInflatesTooMuchIsLeftAsSoonAsThatShows() throws IOException {
        byte[] content = new byte[24 << 20];
        new java.util.Random(7).nextBytes(content);
        java.util.Arrays.fill(content, 0, 20 << 20, (byte) 0);
        Path file = write("bomb.gz", Packed.gzip(content));
        List<FileResult.Failed> failed = new ArrayList<>();
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        // beside the 4 MiB that are packed all of it would be less than 200 to one
        try (Unpacked unpacked = new Unpacked(scratch, new ArchiveLimits(4, 100, 1 << 30, 200, 1 << 20))) {
            assertEquals(List.of(), unpacked.open(file, new GzipFile(), failed, JobContext.NONE));
            assertEquals(2, failed.size(), failed.toString());
        }
    }

    @Test
    void archivesAroundArchivesEndSomewhere() throws IOException {
        byte[] packed = ONE;
        for (int i = 0; i < 6; i++) {
            packed = Packed.zip(Map.of("in" + i, packed), true);
        }
        try (OpenStudy open = open()) {
            assertEquals(
                    List.of("in2 is not unpacked: more than 4 archives lie around it"),
                    failures(take(open, write("deep.zip", packed))));
        }
    }
}

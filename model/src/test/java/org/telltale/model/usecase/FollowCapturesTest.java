package org.telltale.model.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.RecordId;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Studies;

class FollowCapturesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path study = Path.of("");
    private Path captures = Path.of("");

    @BeforeEach
    void name() {
        study = folder.resolve("a.telltale");
        captures = folder.resolve("in");
    }

    private static List<String> told(OpenStudy study) {
        return study.sessions().stream()
                .map(session -> session.name() + " " + session.kept().size() + " of " + session.records())
                .toList();
    }

    private FollowCaptures follow(OpenStudy open) {
        return new FollowCaptures(open, ImportRequest.of(List.of(captures)));
    }

    private static int imported(FollowCaptures follow) throws IOException {
        return follow.look(JobContext.NONE).size();
    }

    @Test
    void aGrowingFileStaysOneSessionAndOneCapture() throws IOException {
        Path file = Studies.capture(captures, "log", 1, 2, 3, 4, 5, 6, 7, 8, 9);
        try (OpenStudy open = Studies.open(study)) {
            FollowCaptures follow = follow(open);
            assertEquals(1, imported(follow));
            assertEquals(0, imported(follow), "nothing has changed");
            Studies.capture(captures, "log", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            assertEquals(0, imported(follow), "it may still be growing");
            assertEquals(1, imported(follow));
            assertEquals(List.of("log 11 of 11"), told(open));
            assertEquals(List.of(file), follow.files());
            try (Stream<Path> kept = Files.list(study.resolve("captures"))) {
                assertEquals(1, kept.count());
            }
        }
        try (OpenStudy again = Studies.open(study)) {
            assertEquals(List.of("log 11 of 11"), told(again));
        }
    }

    @Test
    void whatAnAnalystSpokeAboutStays() throws IOException {
        Studies.capture(captures, "log", 1, 2, 3, 4, 5, 6, 7, 8, 9);
        try (OpenStudy open = Studies.open(study)) {
            FollowCaptures follow = follow(open);
            imported(follow);
            RecordId third = new RecordId(open.sessions().getFirst().capture(), 3);
            open.apply(new Edit.AddMark(third, "location on", Map.of()));
            Studies.capture(captures, "log", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            imported(follow);
            imported(follow);
            assertEquals(2, open.sessions().size());
            assertEquals(
                    11,
                    open.sessions().stream()
                            .mapToInt(session -> session.kept().size())
                            .sum());
        }
    }

    @Test
    void filesThatAppearAreTakenAndAFileThatNeverRestsIsTakenInTheEnd() throws IOException {
        Files.createDirectories(captures);
        try (OpenStudy open = Studies.open(study)) {
            FollowCaptures follow = follow(open);
            assertEquals(0, imported(follow));
            Studies.capture(captures, "one", 1, 2);
            assertEquals(1, imported(follow));
            int looks = 0;
            int[] records = {3};
            while (imported(follow) == 0) {
                looks++;
                records = java.util.Arrays.copyOf(records, records.length + 1);
                records[records.length - 1] = 3 + looks;
                Studies.capture(captures, "two", records);
            }
            assertEquals(10, looks);
            assertEquals(2, open.sessions().size());
        }
    }

    @Test
    void aStudyInTheFolderIsNoCapture() throws IOException {
        Studies.capture(captures, "log", 1, 2, 3);
        try (OpenStudy open = Studies.open(captures.resolve("a.telltale"))) {
            FollowCaptures follow = follow(open);
            assertEquals(1, imported(follow));
            assertEquals(0, imported(follow));
            assertEquals(List.of("log 3 of 3"), told(open));
        }
    }

    @Test
    void aFileThatIsWrittenAnewIsANewCapture() throws IOException {
        Studies.capture(captures, "log", 1, 2, 3, 4, 5, 6, 7, 8, 9);
        try (OpenStudy open = Studies.open(study)) {
            FollowCaptures follow = follow(open);
            imported(follow);
            Studies.capture(captures, "log", 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
            imported(follow);
            imported(follow);
            assertEquals(2, open.sessions().size());
        }
    }
}

package org.telltale.views.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.StoreOpener;
import org.telltale.model.study.Author;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyTools;
import org.telltale.model.usecase.FileResult;
import org.telltale.views.job.HeldJobs;

class FollowingTest {
    @TempDir
    private Path folder = Path.of("");

    private OpenStudy open() throws IOException {
        StoreOpener stores = ServiceLoader.load(StoreOpener.class).findFirst().orElseThrow();
        StudyTools tools = new StudyTools(List.of(), new PayloadPipeline(List.of()), stores, _ -> Map.of());
        return OpenStudy.open(
                folder.resolve("a.telltale"), new Author("Ann", "here"), Duration.ZERO, tools, JobContext.NONE);
    }

    @Test
    void looksOneAtATimeUntilItIsStopped() throws IOException {
        Path file = Files.writeString(folder.resolve("x.bin"), "of no format");
        HeldJobs jobs = new HeldJobs();
        List<FileResult> seen = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try (OpenStudy study = open()) {
            Following following = new Following(jobs);
            following.look(seen::addAll, failures::add);
            assertEquals(0, jobs.size(), "nothing is followed yet");
            following.start(study, List.of(file));
            assertTrue(following.onProperty().get());
            following.look(seen::addAll, failures::add);
            following.look(seen::addAll, failures::add);
            assertEquals(1, jobs.size(), "the look before still runs");
            jobs.runOldest();
            assertEquals(1, seen.size());
            following.look(seen::addAll, failures::add);
            jobs.runOldest();
            assertEquals(1, seen.size(), "nothing has changed");
            following.stop();
            following.look(seen::addAll, failures::add);
            assertEquals(0, jobs.size());
            assertFalse(following.onProperty().get());
            assertEquals(List.of(), failures);
        }
    }
}

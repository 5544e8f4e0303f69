package org.telltale.views.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestJobTest {
    private final List<Object> seen = new ArrayList<>();

    @Test
    void dropsAResultThatComesAfterNewerInput() {
        HeldJobs jobs = new HeldJobs();
        LatestJob latest = new LatestJob(jobs, Lane.WORK);
        latest.run("old", _ -> "old", seen::add);
        latest.run("new", _ -> "new", seen::add);
        jobs.runNewest();
        jobs.runOldest();
        assertEquals(List.of(new Outcome.Done<>("new")), seen);
    }

    @Test
    void cancelsTheOlderRunSoThatItDoesNotWork() {
        HeldJobs jobs = new HeldJobs();
        LatestJob latest = new LatestJob(jobs, Lane.WORK);
        latest.run("old", _ -> seen.add("worked"), _ -> {});
        latest.run("new", _ -> "new", _ -> {});
        jobs.runOldest();
        assertTrue(seen.isEmpty());
    }

    @Test
    void isBusyUntilTheNewestResultIsThere() {
        HeldJobs jobs = new HeldJobs();
        LatestJob latest = new LatestJob(jobs, Lane.WORK);
        latest.run("one", _ -> 1, _ -> {});
        latest.run("two", _ -> 2, _ -> {});
        jobs.runOldest();
        assertTrue(latest.busyProperty().get());
        jobs.runOldest();
        assertFalse(latest.busyProperty().get());
    }

    @Test
    void isNotBusyAfterWorkThatEndedAtOnce() {
        LatestJob latest = new LatestJob(new DirectJobs(), Lane.WORK);
        latest.run("one", _ -> 1, seen::add);
        assertFalse(latest.busyProperty().get());
        assertTrue(latest.running().isEmpty());
        assertEquals(List.of(new Outcome.Done<>(1)), seen);
    }

    @Test
    void handsAFailureOfTheMachineOn() {
        LatestJob latest = new LatestJob(new DirectJobs(), Lane.IO);
        latest.<String>run(
                "read",
                _ -> {
                    throw new IOException("disk");
                },
                seen::add);
        assertInstanceOf(Outcome.Failed.class, seen.getFirst());
    }

    @Test
    void showsProgressAsAFractionAndMinusOneWhereTheTotalIsUnknown() {
        RunningJob<String> job = new RunningJob<>("x", _ -> "");
        assertEquals(-1, ProgressPull.fraction(job));
        job.progress(3, 4);
        assertEquals(0.75, ProgressPull.fraction(job));
    }
}

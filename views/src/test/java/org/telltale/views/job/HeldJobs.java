package org.telltale.views.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Keeps work until the test lets it go, oldest or newest first.
public final class HeldJobs implements Jobs {
    private final Deque<Runnable> held = new ArrayDeque<>();

    @Override
    public <T> Job run(Lane lane, String title, Work<T> work, Consumer<Outcome<T>> outcome) {
        RunningJob<T> job = new RunningJob<>(title, work);
        held.add(() -> outcome.accept(job.run(bug -> {
            throw new AssertionError(bug);
        })));
        return job;
    }

    @Override
    public void show(Runnable change) {
        held.add(change);
    }

    public void runOldest() {
        held.removeFirst().run();
    }

    public void runNewest() {
        held.removeLast().run();
    }

    public int size() {
        return held.size();
    }
}

package org.telltale.views.job;

import java.util.function.Consumer;

/// Runs everything at once on the calling thread; a bug in the work is thrown at the test.
public final class DirectJobs implements Jobs {
    @Override
    public <T> Job run(Lane lane, String title, Work<T> work, Consumer<Outcome<T>> outcome) {
        RunningJob<T> job = new RunningJob<>(title, work);
        outcome.accept(job.run(bug -> {
            throw new AssertionError(bug);
        }));
        return job;
    }

    @Override
    public void show(Runnable change) {
        change.run();
    }
}

package org.telltale.app.window;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.telltale.views.job.Job;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.job.Work;

/// Jobs that know whether any is still under way, so that a picture is taken of a window at rest.
final class Settled implements Jobs {
    private final Jobs jobs;
    private final AtomicInteger open = new AtomicInteger();

    Settled(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public <T> Job run(Lane lane, String title, Work<T> work, Consumer<Outcome<T>> outcome) {
        open.incrementAndGet();
        return jobs.run(lane, title, work, result -> {
            outcome.accept(result);
            open.decrementAndGet();
        });
    }

    @Override
    public void show(Runnable change) {
        open.incrementAndGet();
        jobs.show(() -> {
            change.run();
            open.decrementAndGet();
        });
    }

    boolean isAtRest() {
        return open.get() == 0;
    }
}

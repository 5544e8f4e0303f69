package org.telltale.views.job;

import java.io.IOException;
import java.util.function.Consumer;
import org.telltale.model.job.JobCancelledException;
import org.telltale.model.job.JobContext;

/// A job and its context in one: the worker writes two volatile numbers, the window reads them.
final class RunningJob<T> implements Job, JobContext {
    private final String title;
    private final Work<T> work;
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;
    private volatile boolean finished;

    RunningJob(String title, Work<T> work) {
        this.title = title;
        this.work = work;
    }

    /// Runs the work on this thread; a bug goes to `crash` and becomes [Outcome.Broken].
    @SuppressWarnings("CatchingUnchecked")
    Outcome<T> run(Consumer<Throwable> crash) {
        try {
            check();
            T value = work.run(this);
            return cancelled ? new Outcome.Cancelled<>() : new Outcome.Done<>(value);
        } catch (JobCancelledException _) {
            return new Outcome.Cancelled<>();
        } catch (IOException e) {
            return cancelled ? new Outcome.Cancelled<>() : new Outcome.Failed<>(e);
        } catch (Throwable e) {
            crash.accept(e);
            return new Outcome.Broken<>();
        } finally {
            finished = true;
        }
    }

    @Override
    public void progress(long done, long total) {
        this.done = done;
        this.total = total;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }
}

package org.telltale.views.job;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Work of which only the newest counts: new input cancels the older run, and a stale result is dropped.
///
/// Confined to the FX thread.
public final class LatestJob {
    private final Jobs jobs;
    private final Lane lane;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private Optional<Job> running = Optional.empty();
    private long newest;

    public LatestJob(Jobs jobs, Lane lane) {
        this.jobs = jobs;
        this.lane = lane;
    }

    /// Runs the work in place of what runs now; `outcome` is called only while nothing newer was handed over.
    public <T> void run(String title, Work<T> work, Consumer<Outcome<T>> outcome) {
        cancel();
        long mine = newest;
        busy.set(true);
        Job job = jobs.run(lane, title, work, result -> {
            if (mine == newest) {
                running = Optional.empty();
                busy.set(false);
                outcome.accept(result);
            }
        });
        if (mine == newest && busy.get()) {
            running = Optional.of(job);
        }
    }

    /// Ends the running work; its result will not come.
    public void cancel() {
        newest++;
        running.ifPresent(Job::cancel);
        running = Optional.empty();
        busy.set(false);
    }

    /// The job that runs now.
    public Optional<Job> running() {
        return running;
    }

    /// Whether a result is still to come.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}

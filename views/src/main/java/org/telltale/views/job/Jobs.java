package org.telltale.views.job;

import java.util.function.Consumer;

/// Runs work beside the FX thread and brings outcomes back to it.
public interface Jobs {
    /// Hands work over; `outcome` is called exactly once, on the FX thread.
    <T> Job run(Lane lane, String title, Work<T> work, Consumer<Outcome<T>> outcome);

    /// Runs something on the FX thread soon; for listeners that a study calls on other threads. May be called from any
    /// thread.
    void show(Runnable change);
}

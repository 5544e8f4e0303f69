package org.telltale.views.job;

/// A job that was handed over, as the window sees it. Its numbers are pulled, never pushed.
public interface Job {
    /// What it does, for a progress line: `Import 29 captures`.
    String title();

    /// Units done, in the work's own choice of units.
    long done();

    /// Units in all; 0 where that is unknown.
    long total();

    /// True once its outcome is known, also when it was cancelled.
    boolean isFinished();

    /// Asks it to end; its outcome will be [Outcome.Cancelled] unless it had already ended.
    void cancel();
}

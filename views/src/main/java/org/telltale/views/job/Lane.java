package org.telltale.views.job;

/// Where work runs beside the FX thread.
public enum Lane {
    /// Decoding, detection, reports: a fixed pool, one thread fewer than there are cores.
    WORK,
    /// Writes to the open study: one thread, in the order in which they were handed over.
    STORE,
    /// Waiting for files: a thread for each job.
    IO
}

package org.telltale.views.job;

import java.io.IOException;
import org.telltale.model.job.JobContext;

/// Work away from the FX thread. It touches nothing of JavaFX and opens no dialog.
@FunctionalInterface
public interface Work<T> {
    /// @throws IOException when the machine failed; the window shows a card with Retry
    T run(JobContext job) throws IOException;
}

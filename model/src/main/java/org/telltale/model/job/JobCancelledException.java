package org.telltale.model.job;

/// The analyst cancelled the job; it ends with nothing half done.
public final class JobCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobCancelledException() {
        super("cancelled");
    }
}

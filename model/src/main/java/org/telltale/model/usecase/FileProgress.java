package org.telltale.model.usecase;

import org.telltale.model.job.JobContext;

/// The progress of one file of many, in bytes of all of them.
record FileProgress(JobContext job, long before, long bytes, long total) implements JobContext {
    @Override
    public void progress(long done, long ofFile) {
        long part = ofFile <= 0 ? 0 : (long) (bytes * Math.min(1.0, (double) done / ofFile));
        job.progress(before + part, total);
    }

    @Override
    public boolean isCancelled() {
        return job.isCancelled();
    }
}

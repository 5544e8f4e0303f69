package org.telltale.model.job;

/// What running work sees of the job it belongs to. Safe for use by several threads.
public interface JobContext {
    /// Says how far the work is, in units of the work's own choice; a total of 0 is unknown. Cheap: two volatile
    /// writes.
    void progress(long done, long total);

    boolean isCancelled();

    /// To be called at least once per record.
    ///
    /// @throws JobCancelledException when the job was cancelled
    default void check() {
        if (isCancelled()) {
            throw new JobCancelledException();
        }
    }

    /// A job that nobody watches and nobody cancels.
    JobContext NONE = new JobContext() {
        @Override
        public void progress(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };
}

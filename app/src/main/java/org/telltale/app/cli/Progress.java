package org.telltale.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.telltale.model.job.JobContext;

/// Progress of long work on a terminal: done, total, rate and time left, renewed by a timer that pulls two numbers.
final class Progress implements JobContext, AutoCloseable {
    private static final long RENEWED_MILLIS = 200;

    private final String what;
    private final PrintWriter err;
    private final long began = System.nanoTime();
    private final Thread timer;
    private volatile long done;
    private volatile long total;
    private volatile boolean closed;

    Progress(String what, PrintWriter err, boolean terminal) {
        this.what = what;
        this.err = err;
        this.timer = Thread.ofVirtual().unstarted(this::show);
        if (terminal) {
            timer.start();
        }
    }

    @Override
    public void progress(long newDone, long newTotal) {
        done = newDone;
        total = newTotal;
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void close() {
        closed = true;
        timer.interrupt();
    }

    private void show() {
        try {
            while (!closed) {
                Thread.sleep(Duration.ofMillis(RENEWED_MILLIS));
                err.print("\r\u001b[K" + line(done, total, System.nanoTime() - began));
                err.flush();
            }
        } catch (InterruptedException e) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private String line(long now, long of, long nanos) {
        if (of <= 0 || now <= 0) {
            return what + " …";
        }
        double seconds = nanos / 1e9;
        double rate = now / seconds;
        long left = Math.round(Math.max(0, of - now) / rate);
        return "%s %,d of %,d · %,.0f a second · %d s left".formatted(what, now, of, rate, left);
    }
}

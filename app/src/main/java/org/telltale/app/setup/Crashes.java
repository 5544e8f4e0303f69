package org.telltale.app.setup;

import java.util.function.Consumer;

/// Takes what no code caught, on any thread: it goes to the log, and whoever listens is told.
public final class Crashes implements Thread.UncaughtExceptionHandler {
    private final Log log;
    private final Consumer<String> told;

    /// @param told given each report, on the thread that failed
    public Crashes(Log log, Consumer<String> told) {
        this.log = log;
        this.told = told;
    }

    /// Takes them from now on for all threads without a handler of their own.
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        log.crash(failure, thread.getName());
        told.accept(Crash.report(failure, thread.getName()));
    }
}

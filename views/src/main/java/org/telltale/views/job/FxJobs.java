package org.telltale.views.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The jobs of a running window: three lanes, and `Platform.runLater` as the way back.
public final class FxJobs implements Jobs, AutoCloseable {
    private final ThreadPoolExecutor work;
    private final ExecutorService store;
    private final ExecutorService io;

    public FxJobs() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /// @param workers threads of the work lane
    public FxJobs(int workers) {
        work = new ThreadPoolExecutor(
                workers,
                workers,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("work-", 1).factory());
        store = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("store").factory());
        io = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("io-", 1).factory());
    }

    @Override
    public <T> Job run(Lane lane, String title, Work<T> work, Consumer<Outcome<T>> outcome) {
        RunningJob<T> job = new RunningJob<>(title, work);
        executor(lane).execute(() -> {
            Outcome<T> result = job.run(FxJobs::crash);
            show(() -> outcome.accept(result));
        });
        return job;
    }

    /// Changes the number of threads of the work lane; what runs goes on.
    public void workers(int count) {
        if (count > work.getMaximumPoolSize()) {
            work.setMaximumPoolSize(count);
            work.setCorePoolSize(count);
        } else {
            work.setCorePoolSize(count);
            work.setMaximumPoolSize(count);
        }
    }

    @Override
    public void show(Runnable change) {
        Platform.runLater(change);
    }

    private ExecutorService executor(Lane lane) {
        return switch (lane) {
            case WORK -> work;
            case STORE -> store;
            case IO -> io;
        };
    }

    private static void crash(Throwable bug) {
        Thread here = Thread.currentThread();
        here.getUncaughtExceptionHandler().uncaughtException(here, bug);
    }

    /// Takes no more work; what stands in the store lane is still written, the rest is left.
    @Override
    public void close() {
        work.shutdownNow();
        io.shutdownNow();
        store.close();
    }
}

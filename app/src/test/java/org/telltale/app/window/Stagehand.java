package org.telltale.app.window;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.telltale.model.study.OpenStudy;
import org.telltale.views.job.FxJobs;
import org.telltale.views.shell.Outside;
import org.telltale.views.shell.Shell;

/// A window without a stage for tests; each call returns once everything it started has come to rest.
final class Stagehand implements AutoCloseable {
    private static final int SECONDS = 60;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final FxJobs runner = new FxJobs();
    private final Settled jobs = new Settled(runner);
    private final Shell shell;
    private Optional<Stage> stage = Optional.empty();
    private boolean stirred;

    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

    private Stagehand(Outside outside, Optional<OpenStudy> study) {
        start();
        fx(() -> {
            // listeners that throw are swallowed by bindings but handed to this
            Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault));
            return true;
        });
        shell = fx(() -> {
            Shell made = new Shell(outside, jobs);
            made.dress(new Scene(made, WIDTH, HEIGHT));
            study.ifPresent(made::show);
            return made;
        });
        rest();
    }

    /// The window on a stage, at its start page, so that a robot reaches it.
    private Stagehand(Outside outside) {
        start();
        fx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault));
            return true;
        });
        shell = fx(() -> {
            Shell made = new Shell(outside, jobs);
            Scene scene = new Scene(made, WIDTH, HEIGHT);
            made.dress(scene);
            Stage shown = new Stage();
            shown.setScene(scene);
            shown.setX(0);
            shown.setY(0);
            shown.show();
            stage = Optional.of(shown);
            return made;
        });
        rest();
    }

    static Stagehand onStage(Outside outside) {
        return new Stagehand(outside);
    }

    static Stagehand show(Outside outside, OpenStudy study) {
        return new Stagehand(outside, Optional.of(study));
    }

    /// A window in which no study is open.
    static Stagehand empty(Outside outside) {
        return new Stagehand(outside, Optional.empty());
    }

    private static void start() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException _) {
            started.complete(true);
        }
        get(started);
        Platform.setImplicitExit(false);
    }

    void act(Consumer<Shell> action) {
        fx(() -> {
            action.accept(shell);
            return true;
        });
        rest();
    }

    /// As [#act], without waiting for what it started.
    void start(Consumer<Shell> action) {
        fx(() -> {
            action.accept(shell);
            return true;
        });
    }

    /// Starts a command by its id.
    void run(String command) {
        act(shell -> shell.commands().get(command).run());
    }

    /// Hands a key to what a selector finds.
    void press(String selector, KeyCode code, boolean alt) {
        act(shell -> shell.lookup(selector)
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false)));
    }

    /// Clicks what a selector finds first, once.
    void click(String selector) {
        act(shell -> click(shell.lookup(selector)));
    }

    static void click(Node node) {
        PickResult at = new PickResult(node, 1, 1);
        node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                1,
                1,
                1,
                1,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                at));
    }

    <T> T ask(Function<Shell, T> question) {
        return fx(() -> question.apply(shell));
    }

    boolean is(Predicate<Shell> question) {
        return ask(question::test);
    }

    int count(ToIntFunction<Shell> question) {
        return ask(question::applyAsInt);
    }

    void rest() {
        fx(() -> stirred = true);
        do {
            for (int quiet = 0; quiet < 3; ) {
                // laying out while jobs run would only take time from them
                quiet = fx(this::layOut) ? quiet + 1 : 0;
            }
        } while (stage.isPresent() && !pulse());
        Throwable fault = faults.poll();
        if (fault != null) {
            throw new AssertionError("A listener threw", fault);
        }
    }

    /// Waits for the next pulse of a window that is shown; whether everything rests after it.
    private boolean pulse() {
        CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
        fx(() -> {
            Scene scene = shell.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    laidOut.complete(true);
                }
            });
            Platform.requestNextPulse();
            return true;
        });
        return get(laidOut) && fx(jobs::isAtRest);
    }

    private boolean layOut() {
        if (stage.isPresent()) {
            return jobs.isAtRest();
        }
        if (!jobs.isAtRest()) {
            stirred = true;
            return false;
        }
        // styles are applied to all nodes, so only where something may have changed
        if (stirred || shell.isNeedsLayout()) {
            shell.applyCss();
        }
        stirred = false;
        shell.layout();
        return jobs.isAtRest();
    }

    private <T> T fx(java.util.concurrent.Callable<T> call) {
        CompletableFuture<T> done = new CompletableFuture<>();
        runner.show(() -> {
            try {
                done.complete(call.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return get(done);
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        fx(() -> {
            shell.close();
            stage.ifPresent(Stage::close);
            return true;
        });
        runner.close();
    }
}

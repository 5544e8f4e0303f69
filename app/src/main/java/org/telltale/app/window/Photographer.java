package org.telltale.app.window;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.telltale.model.study.OpenStudy;
import org.telltale.views.job.FxJobs;
import org.telltale.views.shell.Outside;
import org.telltale.views.shell.Shell;
import org.telltale.views.widget.Picture;
import org.telltale.views.widget.Png;

/// Takes pictures of the real window without a display. One for a JVM: its toolkit cannot open a window afterwards.
public final class Photographer implements AutoCloseable {
    private static final int REST_MILLIS = 20;
    private static final int PATIENCE_SECONDS = 60;

    private final FxJobs runner = new FxJobs();
    private final Settled jobs = new Settled(runner);

    /// Starts the toolkit on the headless platform.
    ///
    /// @throws IOException in words for an analyst where a library is missing
    public Photographer() throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("The toolkit of the window does not start.");
            }
            await(() -> new javafx.scene.text.Text("a").getLayoutBounds());
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new IOException("Pictures need a library for text: install libpangoft2-1.0-0.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
        Platform.setImplicitExit(false);
    }

    /// A picture of the window on a study, after `pose` has chosen what is looked at. The study stays open.
    public void workbench(OpenStudy study, Outside outside, Picture how, Consumer<Shell> pose, Path file)
            throws IOException {
        Scene[] scene = new Scene[1];
        Shell[] shell = new Shell[1];
        await(() -> {
            shell[0] = new Shell(outside, jobs);
            scene[0] = new Scene(shell[0], how.width(), how.height());
            how.theme().apply(scene[0]);
            shell[0].show(study);
            layOut(scene[0]);
        });
        rest(scene[0]);
        await(() -> pose.accept(shell[0]));
        rest(scene[0]);
        WritableImage[] image = new WritableImage[1];
        await(() -> {
            image[0] = how.draw(scene[0]);
            shell[0].leave();
        });
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Png.write(image[0], out);
        }
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// Waits until no job runs, and what they brought has been laid out.
    private void rest(Scene scene) throws IOException {
        int quiet = 0;
        for (int i = 0; quiet < 3; i++) {
            await(() -> layOut(scene));
            quiet = jobs.isAtRest() ? quiet + 1 : 0;
            if (i * REST_MILLIS > PATIENCE_SECONDS * 1000) {
                throw new IOException("The window does not come to rest.");
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    /// Patience is counted in waits, so that a computer that slept meanwhile does not end it.
    private void await(Runnable work) throws IOException {
        FutureTask<Boolean> done = new FutureTask<>(work, true);
        runner.show(done);
        for (int waits = 0; waits < PATIENCE_SECONDS; waits++) {
            try {
                done.get(1, TimeUnit.SECONDS);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped", e);
            } catch (ExecutionException e) {
                // a bug of the window is told as one, with its place
                if (e.getCause() instanceof RuntimeException bug) {
                    throw bug;
                }
                throw new IOException("The picture could not be drawn.", e);
            } catch (TimeoutException _) {
                // one wait less
            }
        }
        throw new IOException("The window does not answer.");
    }

    @Override
    public void close() {
        runner.close();
        Platform.exit();
    }
}

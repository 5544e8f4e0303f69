package org.telltale.views;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.text.Text;

/// Starts the toolkit once for all tests of this JVM.
public final class Toolkit {
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    private Toolkit() {}

    /// Returns once the toolkit runs; fails with what to install where it cannot.
    public static synchronized void start() throws InterruptedException {
        if (STARTED.getCount() == 0) {
            return;
        }
        try {
            Platform.startup(STARTED::countDown);
        } catch (IllegalStateException _) {
            STARTED.countDown();
        }
        if (!STARTED.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The JavaFX toolkit did not start within 30 s.");
        }
        try {
            new Text("\u0645 a").getLayoutBounds();
        } catch (LinkageError | RuntimeException e) {
            throw new AssertionError(
                    "JavaFX finds no text libraries: install libpangoft2-1.0-0 (Debian, Ubuntu) or pango (elsewhere).",
                    e);
        }
        Platform.setImplicitExit(false);
    }
}

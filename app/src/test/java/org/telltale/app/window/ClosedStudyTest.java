package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.views.study.Desk;

/// A study that was closed: a large one leaves no room for the next while anything holds it.
class ClosedStudyTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void isHeldByNothingOfTheWindow() throws IOException {
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        try (Stagehand hand = Stagehand.onStage(desktop)) {
            desktop.openSample(JobContext.NONE).close();
            hand.run("sample");
            WeakReference<Desk> held =
                    hand.ask(shell -> new WeakReference<>(shell.desk().orElseThrow()));
            hand.run("requests");
            hand.run("close");
            hand.rest();
            System.gc();
            assertTrue(held.refersTo(null));
        }
    }
}

package org.telltale.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.views.shell.Shell;
import org.telltale.views.study.Desk;

/// Tests of the window on the sample study; one window serves all tests of a class, each begins without a filter.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleWindow {
    private Optional<Desktop> desktop = Optional.empty();
    private Optional<Stagehand> hand = Optional.empty();

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Desktop made = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        desktop = Optional.of(made);
        hand = Optional.of(Stagehand.show(made, made.openSample(JobContext.NONE)));
    }

    @AfterAll
    void close() {
        hand.ifPresent(Stagehand::close);
    }

    @BeforeEach
    void showAll() {
        window().act(shell -> desk(shell).filter().clear());
    }

    Desktop desktop() {
        return desktop.orElseThrow();
    }

    Stagehand window() {
        return hand.orElseThrow();
    }

    static Desk desk(Shell shell) {
        return shell.desk().orElseThrow();
    }
}

package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.views.shell.Shell;

/// What a start without a study shows.
class StartTest {
    @TempDir
    Path folder = Path.of("");

    private Path study = Path.of("");
    private Desktop desktop = new Desktop(Path.of("preferences.json"), Optional::empty);
    private Optional<Stagehand> hand = Optional.empty();

    @BeforeEach
    void leaveAStudyBehind() throws IOException {
        study = folder.resolve("last.telltale");
        desktop().open(study, JobContext.NONE).close();
        desktop = desktop();
    }

    private Desktop desktop() {
        return new Desktop(folder.resolve("preferences.json"), Optional::empty);
    }

    @AfterEach
    void close() {
        hand.ifPresent(Stagehand::close);
    }

    private Stagehand start() {
        Stagehand shown = Stagehand.empty(desktop);
        hand = Optional.of(shown);
        shown.act(Shell::resume);
        return shown;
    }

    @Test
    void opensTheLastStudyAgainAndLeavesTheStartPageInReach() {
        Stagehand window = start();
        assertEquals(
                Optional.of(study),
                window.ask(Shell::desk).map(desk -> desk.study().folder()));
        window.run("close");
        assertTrue(isStartPage(window));
    }

    @Test
    void showsTheStartPageWhereThatIsPreferred() {
        desktop.keep(desktop.settings().withResumes(false));
        assertEquals(Optional.empty(), start().ask(Shell::desk));
    }

    @Test
    void saysThatTheLastStudyIsGone() throws IOException {
        Files.move(study, folder.resolve("elsewhere"));
        assertEquals(study + " is no longer there.", failure(start()));
    }

    @Test
    void saysThatTheLastStudyIsOfANewerVersion() throws IOException {
        Path format = study.resolve("study.json");
        Files.writeString(format, Files.readString(format).replaceFirst("(\"format\"\\s*:\\s*)\\d+", "$199"));
        String says = failure(start());
        assertTrue(says.startsWith("The study was not opened: ") && says.contains("newer"), says);
    }

    @Test
    void saysThatTheLastStudyIsDamaged() throws IOException {
        Files.writeString(study.resolve("study.json"), "{\"format\": [");
        assertTrue(failure(start()).startsWith("The study was not opened: "));
    }

    private static String failure(Stagehand window) {
        assertTrue(isStartPage(window));
        return window.ask(shell -> ((Label) shell.lookup(".notice.failure .label")).getText());
    }

    private static boolean isStartPage(Stagehand window) {
        assertFalse(window.is(shell -> shell.desk().isPresent()));
        return window.is(shell -> shell.lookup("#start") != null);
    }
}

package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.app.setup.Preferences;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.OpenStudy;
import org.telltale.views.preferences.Settings;
import org.telltale.views.selection.Selection;
import org.telltale.views.shell.Shell;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Theme;
import org.telltale.views.words.Language;

/// Preferences change the whole window at once, and what is looked at stays.
class PreferencesWindowTest {
    private static final int DARK = 2;
    private static final int CHINESE = 2;
    private static final int HALF_AS_LARGE_AGAIN = 2;

    @TempDir
    Path folder = Path.of("");

    private Desktop desktop = new Desktop(Path.of("preferences.json"), Optional::empty);
    private Optional<Stagehand> hand = Optional.empty();

    @BeforeEach
    void open() {
        desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        hand = Optional.of(Stagehand.empty(desktop));
    }

    private void openPreferences() {
        window().act(shell -> shell.commands().get("preferences").run());
    }

    private void lookAtARequest() throws IOException {
        OpenStudy study = desktop.openSample(JobContext.NONE);
        window().act(shell -> shell.show(study));
        window().act(shell -> ((TextField) shell.lookup("#filter")).setText("state:decoded"));
        window().act(shell -> shell.desk()
                .ifPresent(
                        desk -> desk.selection().jump(Selection.of(desk.table().id(5)))));
    }

    @AfterEach
    void close() {
        Settings.USUAL.show();
        Language.show(Language.ENGLISH);
        hand.ifPresent(Stagehand::close);
    }

    private Stagehand window() {
        return hand.orElseThrow();
    }

    private void choose(String box, int index) {
        window().act(shell -> ((ComboBox<?>) shell.lookup("#preferences-" + box))
                .getSelectionModel()
                .select(index));
    }

    private Settings kept() {
        return Preferences.read(folder.resolve("preferences.json")).settings();
    }

    @Test
    void wearsAThemeAtOnce() {
        openPreferences();
        choose("theme", DARK);
        assertEquals(
                Theme.DARK, window().ask(shell -> Theme.in(shell.getScene()).get()));
        assertEquals(Optional.of(Theme.DARK), kept().theme());
    }

    @Test
    void speaksAnotherLanguageInLargerLettersAndKeepsWhatIsLookedAt() throws IOException {
        lookAtARequest();
        openPreferences();
        Optional<Selection> before = window().ask(PreferencesWindowTest::lookedAt);
        choose("language", CHINESE);
        choose("text-size", HALF_AS_LARGE_AGAIN);
        assertEquals(Optional.of(Language.CHINESE), kept().language());
        assertEquals(new Lettering("", 150, "", 100), kept().lettering());
        assertNotNull(window().ask(shell -> shell.lookup("#preferences")), "the card stays");
        assertEquals(before, window().ask(PreferencesWindowTest::lookedAt));
        assertEquals("state:decoded", window().ask(shell -> ((TextField) shell.lookup("#filter")).getText()));
        assertEquals(
                34.0,
                window().ask(shell ->
                        ((javafx.scene.control.TableView<?>) shell.lookup("#requests")).getFixedCellSize()));
        window().act(shell -> shell.commands().get("undo").run());
        assertFalse(window().is(
                        shell -> shell.desk().orElseThrow().state().history().isEmpty()));
    }

    private static Optional<Selection> lookedAt(Shell shell) {
        return shell.desk().flatMap(desk -> desk.selection().current());
    }

    @Test
    void aBugGivesACalmNoticeAndItsReport() {
        window().act(shell -> shell.crashed("Telltale 1, Java 25\nat nowhere", "/log"));
        window().act(shell -> ((Hyperlink) shell.lookup(".notice.failure .hyperlink")).fire());
        assertTrue(window().ask(shell -> ((TextArea) shell.lookup("#crash-report")).getText())
                .endsWith("at nowhere"));
        assertNotNull(window().ask(shell -> shell.lookup("#crash-copy")));
        assertNotNull(window().ask(shell -> shell.lookup("#crash-save")));
    }
}

package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.views.command.Commands;
import org.telltale.views.shell.Shell;

/// The whole window on the sample study, without a display.
class WindowTest {
    @TempDir
    Path folder = Path.of("");

    private Optional<Stagehand> hand = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        OpenStudy study = desktop.openSample(JobContext.NONE);
        hand = Optional.of(Stagehand.show(desktop, study));
    }

    @AfterEach
    void close() {
        hand.ifPresent(Stagehand::close);
    }

    private Stagehand window() {
        return hand.orElseThrow();
    }

    @Test
    void noTwoCommandsShareKeys() {
        Commands commands = window().ask(Shell::commands);
        assertEquals(List.of(), commands.clashes());
    }

    @Test
    void filtersWhileTypingAndSaysWhereATextIsWrong() {
        int all = requests();
        window().act(shell -> box(shell, "#filter").setText("state:opaque"));
        int opaque = requests();
        assertTrue(opaque > 0 && opaque < all, opaque + " of " + all);
        window().act(shell -> box(shell, "#filter").setText("session:"));
        assertEquals(opaque, requests(), "the rows of the last sound text stay");
        assertTrue(window().is(shell ->
                shell.desk().orElseThrow().filter().wrongProperty().get().isPresent()));
    }

    @Test
    void findsAValueAndGoesToItsBytes() {
        String value = known();
        window().act(shell -> box(shell, "#find").setText(value));
        window().act(shell -> shell.commands().get("find-next").run());
        var at = window().ask(shell -> shell.desk().orElseThrow().selection().current());
        assertTrue(at.isPresent() && at.get().span().isPresent(), "the first hit of " + value);
    }

    @Test
    void tagsByDigitAndTakesItBack() {
        findsAValueAndGoesToItsBytes();
        int before = tags();
        window().act(shell -> shell.commands().get("tag-1").run());
        assertEquals(before + 1, tags(), "the tag is there at once");
        window().act(shell -> shell.commands().get("wider").run());
        window().act(shell -> shell.commands().get("keep-tag").run());
        assertEquals(before + 1, tags());
        window().act(shell -> shell.commands().get("undo").run());
        assertEquals(before, tags());
        window().act(shell -> shell.commands().get("redo").run());
        assertEquals(before + 1, tags());
        window().act(shell -> shell.commands().get("untag").run());
        assertEquals(before, tags());
    }

    @Test
    void escapeTakesTheTagBackThatADigitMade() {
        findsAValueAndGoesToItsBytes();
        int before = tags();
        window().act(shell -> shell.commands().get("tag-2").run());
        window().act(shell -> shell.commands().get("take-back").run());
        assertEquals(before, tags());
    }

    @Test
    void goesBackAndForwardThroughWhatWasLookedAt() {
        window().act(shell -> requestTable(shell).getSelectionModel().select(0));
        window().act(shell -> requestTable(shell).getSelectionModel().select(5));
        window().act(shell -> shell.commands().get("back").run());
        assertEquals(
                0,
                window().count(shell -> requestTable(shell).getSelectionModel().getSelectedIndex()));
        window().act(shell -> shell.commands().get("forward").run());
        assertEquals(
                5,
                window().count(shell -> requestTable(shell).getSelectionModel().getSelectedIndex()));
    }

    @Test
    void listsFieldsAndMovesOverThoseNobodyJudged() {
        window().act(shell -> shell.commands().get("fields").run());
        window().act(shell -> shell.commands().get("unjudged").run());
        Optional<?> first =
                window().ask(shell -> shell.desk().orElseThrow().selection().current());
        assertTrue(first.isPresent());
        window().act(shell -> shell.commands().get("tag-0").run());
        boolean cleared = window().is(shell -> shell.desk().orElseThrow().state().tags().stream()
                .anyMatch(tag -> tag.category().equals("no-finding")));
        assertTrue(cleared);
        assertFalse(first.equals(
                window().ask(shell -> shell.desk().orElseThrow().selection().current())));
    }

    @Test
    void exportsTheReport() {
        tagsByDigitAndTakesItBack();
        window().act(shell -> shell.commands().get("export").run());
        Path exports = window().ask(
                        shell -> shell.desk().orElseThrow().study().folder().resolve("exports"));
        assertTrue(Files.exists(exports.resolve("findings.unredacted.md")));
        assertTrue(Files.exists(exports.resolve("findings.evidence.jsonl")));
    }

    @Test
    void asksForAPathWhereThereIsNoFileChooser() {
        window().act(shell -> shell.commands().get("open").run());
        assertTrue(window().is(shell -> shell.lookup("#answer") != null));
        window().act(shell -> ((Button) shell.lookup("#answer")).fire());
        assertTrue(window().is(shell ->
                !((Label) shell.lookup("#answer-missing")).getText().isEmpty()));
        window().act(shell -> ((TextField) shell.getScene().getFocusOwner()).setText(folder.toString()));
        window().act(shell -> ((Button) shell.lookup("#answer")).fire());
        assertTrue(window().is(shell -> shell.lookup(".notice.failure") != null), "no study is there");
        window().act(shell -> ((Hyperlink) shell.lookup(".notice.failure .hyperlink")).fire());
        assertTrue(window().is(shell -> shell.lookup("#import-sheet") != null), "what is there is offered for import");
    }

    @Test
    void savesBytesToATypedPathButOverNoFile() throws IOException {
        findsAValueAndGoesToItsBytes();
        Path file = folder.resolve("bytes.bin");
        saveTo(file);
        byte[] saved = Files.readAllBytes(file);
        assertTrue(saved.length > 0);
        assertFalse(window().is(shell -> shell.lookup(".notice.failure") != null));
        Files.write(file, new byte[] {1});
        saveTo(file);
        assertTrue(window().is(shell -> shell.lookup(".notice.failure") != null), "a file is there");
        assertEquals(1, Files.size(file));
    }

    private void saveTo(Path file) {
        window().act(shell -> shell.commands().get("save-bytes").run());
        window().act(shell -> ((TextField) shell.getScene().getFocusOwner()).setText(file.toString()));
        window().act(shell -> ((Button) shell.lookup("#answer")).fire());
    }

    private int requests() {
        return window().count(shell -> requestTable(shell).getItems().size());
    }

    private int tags() {
        return window().count(shell -> shell.desk().orElseThrow().state().tags().size());
    }

    private String known() {
        return window().ask(shell -> shell.desk().orElseThrow().state().knownValues().stream()
                .map(known -> known.value())
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static TableView<Integer> requestTable(Shell shell) {
        return (TableView<Integer>) shell.lookup("#requests");
    }

    private static TextField box(Shell shell, String id) {
        return (TextField) shell.lookup(id);
    }

    @Test
    void showsWhatWasUndone() {
        window().act(shell -> shell.desk().orElseThrow().edit(new Edit.SetFact("app", "Lantern 2")));
        window().act(shell -> shell.commands().get("undo").run());
        assertFalse(
                window().is(shell -> shell.desk().orElseThrow().state().facts().containsValue("Lantern 2")));
        assertTrue(window().is(shell -> shell.lookup(".notice") != null));
    }
}

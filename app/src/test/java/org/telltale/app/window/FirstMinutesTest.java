package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.tag.Tag;
import org.telltale.model.tag.TagScope;
import org.telltale.samples.SampleSessions;
import org.telltale.views.patterns.Line;
import org.telltale.views.selection.Selection;
import org.telltale.views.shell.Shell;
import org.telltale.views.study.Desk;

/// From captures dropped on the start page to a report on disk, by mouse and keys alone, on the synthetic samples.
class FirstMinutesTest {
    private static final String ACCOUNT = "2024117733";

    @TempDir
    Path folder = Path.of("");

    private Optional<RobotHand> hand = Optional.empty();

    @BeforeEach
    void open() {
        hand = Optional.of(new RobotHand(new Desktop(folder.resolve("preferences.json"), Optional::empty)));
    }

    @AfterEach
    void close() {
        hand.ifPresent(RobotHand::close);
    }

    private RobotHand window() {
        return hand.orElseThrow();
    }

    private void drop() throws IOException {
        Path captures = Files.createDirectories(folder.resolve("lantern"));
        SampleSessions.unpack(captures);
        window().hand().act(shell -> shell.bring(List.of(captures)));
        window().type("Ann").press("Tab", "Ctrl+A");
        Path study = folder.resolve("study.telltale");
        window().hand().act(shell -> ((TextField) shell.getScene().getFocusOwner()).setText(study.toString()));
        window().press("Enter");
    }

    @Test
    void goesFromDroppedCapturesToAReport() throws IOException {
        drop();
        assertTrue(window().says("7 captures and 1 list of names, recognised by content"));
        assertTrue(window().text("#import-run").startsWith("Import "));
        window().press("Enter");
        assertFalse(window().shows("#import-sheet"), "the sheet is put away");
        assertTrue(window().text("#shown").contains(" requests shown · 0 tagged"), window().text("#shown"));

        window().press("Ctrl+Shift+F").type(ACCOUNT).press("Enter");
        Selection first = at();
        assertTrue(first.span().isPresent(), "the first place of the account number");
        assertTrue(window().text("#find-says").contains("number "), window().text("#find-says"));
        window().press("Down");
        assertFalse(first.equals(at()), "the next hit is looked at");
        window().click("#hits", 0.2, 0.3);
        assertEquals(
                0,
                window().hand()
                        .count(shell ->
                                table(shell, "#hits").getSelectionModel().getSelectedIndex()));
        assertEquals(first, at(), "the first hit by mouse");

        window().press("1", "U", "2");
        assertTrue(window().shows("#tag-strip"));
        assertTrue(
                window().hand()
                        .is(shell -> !desk(shell).previewProperty().get().rows().isEmpty()),
                "hatched");
        window().type("account number").press("Enter");
        assertFalse(window().shows("#tag-strip"));
        Tag tag = tags().getLast();
        assertEquals(List.of("identifier/user", "account number"), List.of(tag.category(), tag.label()));
        assertTrue(tag.scope() instanceof TagScope.OfShape, tag.scope().toString());
        assertTrue(window().says("Tagged account number: "));
        assertFalse(
                window().hand().is(shell -> shell.getScene().getFocusOwner() instanceof TextField),
                "the keyboard is back where it was");

        window().press("Ctrl+Z");
        assertEquals(List.of(), tags());
        window().press("Ctrl+Shift+Z");
        assertEquals(1, tags().size());

        clearFieldAfterField();
        window().press("Ctrl+Shift+M");
        assertTrue(window().says("account number"));
        window().press("Esc", "Ctrl+E");
        Path exports = folder.resolve("study.telltale").resolve("exports");
        assertTrue(Files.exists(exports.resolve("findings.unredacted.md")));
        assertTrue(Files.exists(exports.resolve("findings.evidence.jsonl")));
    }

    @Test
    void goesTheSameWayByKeysAlone() throws IOException {
        Path captures = Files.createDirectories(folder.resolve("lantern"));
        SampleSessions.unpack(captures);
        window().press("Ctrl+Shift+I").type(captures.toString()).press("Enter");
        window().type("ann").press("Tab", "Ctrl+A").type(folder + "/keys").press("Enter");
        window().press("Down", "Ctrl+D", "Esc");
        assertFalse(window().shows("#import-sheet"), "escape leaves the sheet");
        window().press("Ctrl+Shift+I").type(captures.toString()).press("Enter", "Enter");
        assertTrue(window().text("#shown").contains(" requests shown · 0 tagged"), window().text("#shown"));

        everyPaneTakesTheKeyboard();
        window().press("Ctrl+Shift+F").type(ACCOUNT).press("Enter", "1", "U", "Enter");
        assertEquals(
                List.of("identifier/user"), tags().stream().map(Tag::category).toList());
        window().press("Ctrl+4");
        assertTrue(window().shows("#findings"), "the finding is listed");
        window().press("Ctrl+Shift+M", "Esc", "Ctrl+E");
        assertTrue(Files.exists(folder.resolve("keys").resolve("exports").resolve("findings.unredacted.md")));
    }

    /// F6 goes round through all panes, and none keeps the keyboard.
    private void everyPaneTakesTheKeyboard() {
        Set<Node> owners = new LinkedHashSet<>();
        for (int i = 0; i < 4; i++) {
            window().press("F6");
            owners.add(window().ask(shell -> shell.getScene().getFocusOwner()));
        }
        assertEquals(4, owners.size(), owners.toString());
        assertTrue(
                window().hand().is(shell -> shell.getScene().getFocusOwner() == shell.lookup("#requests")),
                "back at the list");
    }

    /// *No finding* field after field, by N and 0 over those that nobody judged.
    private void clearFieldAfterField() {
        window().press("Alt+2");
        int all = fields().size();
        window().press("Ctrl+F").type("-tag:*").press("Enter", "N", "0", "N", "0");
        List<Tag> cleared = tags().subList(1, tags().size());
        assertEquals(2, cleared.size());
        assertTrue(cleared.stream().allMatch(tag -> tag.category().equals("no-finding")), cleared.toString());
        List<Line> left = fields();
        assertTrue(left.size() < all, left.size() + " of " + all);
        assertTrue(left.stream().noneMatch(Line::isJudged), "what was judged is out of the list");
        window().press("Ctrl+F").press("Esc");
    }

    @Test
    void escapeLeavesNothingOfAnImport() throws IOException {
        drop();
        window().press("Esc");
        assertFalse(window().shows("#import-sheet"));
        assertEquals("0 of 0 requests shown · 0 tagged · 0 opaque · 0 empty", window().text("#shown"));
    }

    private Selection at() {
        return window().ask(shell -> desk(shell).selection().current().orElseThrow());
    }

    private List<Tag> tags() {
        return window().ask(shell -> desk(shell).state().tags());
    }

    @SuppressWarnings("unchecked")
    private List<Line> fields() {
        return window().ask(shell -> List.copyOf(((TableView<Line>) shell.lookup("#fields")).getItems()));
    }

    private static TableView<?> table(Shell shell, String id) {
        return (TableView<?>) shell.lookup(id);
    }

    private static Desk desk(Shell shell) {
        return shell.desk().orElseThrow();
    }
}

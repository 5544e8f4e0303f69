package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.views.findings.FindingLine;
import org.telltale.views.history.HistoryViewModel;
import org.telltale.views.sessions.EndpointsViewModel;
import org.telltale.views.shell.Shell;
import org.telltale.views.study.Desk;

/// Findings, endpoints, doubtful readings, history and the field card on the sample study; one window serves all tests.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SideBarTest {
    private Optional<Stagehand> hand = Optional.empty();

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        hand = Optional.of(Stagehand.show(desktop, desktop.openSample(JobContext.NONE)));
    }

    @AfterAll
    void close() {
        hand().close();
    }

    @BeforeEach
    void showAll() {
        hand().act(shell -> desk(shell).filter().clear());
    }

    @Test
    void movesFindingsAndLeavesThemOut() {
        hand().run("findings");
        FindingLine.One first = one(1);
        FindingLine.One second = one(2);
        choose(1);
        hand().press("#findings", KeyCode.DOWN, true);
        assertEquals(List.of(second.label(), first.label()), List.of(one(1).label(), one(2).label()));
        hand().press("#findings", KeyCode.UP, true);
        assertEquals(first.label(), one(1).label());
        hand().press("#findings", KeyCode.SPACE, false);
        assertEquals(second.label(), one(1).label(), "those left out come last");
        assertTrue(
                lines().stream().anyMatch(line -> line instanceof FindingLine.One one && one.leftOut()),
                "and stay in the list");
        hand().act(shell -> desk(shell).undo());
        assertEquals(first.label(), one(1).label());
        choose(2);
        hand().press("#findings", KeyCode.ENTER, false);
        String at = hand().ask(
                        shell -> desk(shell).selection().current().orElseThrow().path());
        assertEquals(second.finding().parts().getFirst().evidence().getFirst().path(), at);
    }

    @Test
    void keepsTheAnalystsTextAroundTheReport() throws IOException {
        hand().run("report");
        hand().act(shell -> {
            TextArea source = (TextArea) shell.lookup("#report-source");
            source.insertText(source.getText().indexOf("## 2 Method"), "Words of my own.\n\n");
        });
        assertTrue(hand().is(shell -> shell.lookupAll("#report-lines Text").stream()
                .anyMatch(text -> ((javafx.scene.text.Text) text).getText().contains("Words of my own"))));
        hand().act(shell -> ((CheckBox) shell.lookup("#redact")).fire());
        hand().act(shell -> ((ButtonBase) shell.lookup("#report-export")).fire());
        hand().act(shell -> ((CheckBox) shell.lookup("#redact")).fire());
        hand().act(shell -> ((ButtonBase) shell.lookup("#report-export")).fire());
        hand().act(shell -> ((ButtonBase) shell.lookup("#report-close")).fire());
        Path exports = hand().ask(shell -> desk(shell).study().folder().resolve("exports"));
        String clear = Files.readString(exports.resolve("findings.unredacted.md"));
        assertTrue(clear.contains("Words of my own.\n\n## 2 Method"));
        assertTrue(clear.contains("2024117733"));
        assertFalse(Files.exists(exports.resolve("findings.redacted.md")), "pages visited stand in paths, too");
    }

    @Test
    void filtersByAnEndpointWithoutScrollingSideways() {
        hand().run("endpoints");
        assertFalse(hand().is(shell -> shell.lookupAll("#endpoints .scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible())));
        int all = shown();
        hand().act(shell -> shell.lookupAll("#endpoints .tree-cell").stream()
                .map(cell -> (TreeCell<?>) cell)
                .filter(cell -> cell.getItem() instanceof EndpointsViewModel.Line.One)
                .findFirst()
                .ifPresent(Stagehand::click));
        assertTrue(text().startsWith("endpoint="), text());
        assertTrue(shown() < all && shown() > 0);
    }

    @Test
    void saysWhereNothingIsInDoubt() {
        hand().run("doubtful");
        assertEquals(List.of(), table("#doubtful").getItems());
        assertTrue(hand().is(shell -> shell.lookupAll("#doubtful .label").stream()
                .anyMatch(label -> ((Label) label).getText().equals("No reading is in doubt."))));
    }

    @Test
    void takesAnEditBackFromTheHistory() {
        hand().act(shell -> desk(shell).edit(new org.telltale.model.study.Edit.SetFact("account", "invented")));
        hand().run("history");
        hand().act(shell -> ((ButtonBase) shell.lookup("#take-back")).fire());
        assertTrue(((HistoryViewModel.Line) table("#edits").getItems().getFirst()).isUndone());
        hand().press("#history", KeyCode.ESCAPE, false);
        assertFalse(hand().is(shell -> desk(shell).state().facts().containsValue("invented")));
    }

    @Test
    void saysWhatAFieldEverHolds() {
        choosePlace();
        hand().run("everything");
        assertTrue(table("#field-values").getItems().size() > 0);
        hand().press("#field-facts", KeyCode.ESCAPE, false);
        assertFalse(hand().is(shell -> shell.lookup("#field-facts") != null));
    }

    @Test
    void saysWhichPartOfAFilterToDrop() {
        hand().run("requests");
        hand().act(shell -> desk(shell).filter().textProperty().set("endpoint:700 session=nowhere"));
        assertEquals(0, shown());
        hand().act(shell -> shell.lookupAll("#requests .hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().matches("Drop session=nowhere: \\d+ requests?"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertEquals("endpoint:700", text());
        assertTrue(shown() > 0);
    }

    @Test
    void marksAWordThatNoSessionStates() {
        hand().act(shell -> desk(shell).filter().textProperty().set("endpoint=700 hots:a"));
        assertEquals(
                13,
                hand().count(shell ->
                        desk(shell).filter().wrongProperty().get().orElseThrow().position()));
        assertTrue(shown() > 0, "the rows of the last sound filter stay");
    }

    @Test
    void countsFieldsThatNobodyJudged() {
        hand().run("fields");
        String says = hand().ask(shell -> ((Label) shell.lookup("#unjudged")).getText());
        assertTrue(says.matches("\\d+ fields unjudged"), says);
    }

    private void choosePlace() {
        hand().run("findings");
        choose(1);
        hand().press("#findings", KeyCode.ENTER, false);
    }

    private Stagehand hand() {
        return hand.orElseThrow();
    }

    private int shown() {
        return hand().ask(shell -> desk(shell).filter().rowsProperty().get().cardinality());
    }

    private String text() {
        return hand().ask(shell -> desk(shell).filter().textProperty().get());
    }

    private List<FindingLine> lines() {
        return hand().ask(shell -> List.copyOf(findings(shell).getItems()));
    }

    private FindingLine.One one(int index) {
        return (FindingLine.One) lines().get(index);
    }

    private void choose(int index) {
        hand().act(shell -> findings(shell).getSelectionModel().clearAndSelect(index));
    }

    @SuppressWarnings("unchecked")
    private static ListView<FindingLine> findings(Shell shell) {
        return (ListView<FindingLine>) shell.lookup("#findings");
    }

    private TableView<?> table(String id) {
        return hand().ask(shell -> (TableView<?>) shell.lookup(id));
    }

    private static Desk desk(Shell shell) {
        return shell.desk().orElseThrow();
    }
}

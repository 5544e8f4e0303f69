package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.telltale.views.findings.FindingLine;
import org.telltale.views.history.HistoryViewModel;
import org.telltale.views.sessions.EndpointsViewModel;
import org.telltale.views.shell.Shell;

/// Findings, endpoints, doubtful readings, history and the field card on the sample study.
class SideBarTest extends SampleWindow {
    @Test
    void movesFindingsAndLeavesThemOut() {
        window().run("findings");
        FindingLine.One first = one(1);
        FindingLine.One second = one(2);
        choose(1);
        window().press("#findings", KeyCode.DOWN, true);
        assertEquals(List.of(second.label(), first.label()), List.of(one(1).label(), one(2).label()));
        window().press("#findings", KeyCode.UP, true);
        assertEquals(first.label(), one(1).label());
        window().press("#findings", KeyCode.SPACE, false);
        assertEquals(second.label(), one(1).label(), "those left out come last");
        assertTrue(
                lines().stream().anyMatch(line -> line instanceof FindingLine.One one && one.leftOut()),
                "and stay in the list");
        window().act(shell -> desk(shell).undo());
        assertEquals(first.label(), one(1).label());
        choose(2);
        window().press("#findings", KeyCode.ENTER, false);
        String at = window().ask(
                        shell -> desk(shell).selection().current().orElseThrow().path());
        assertEquals(second.finding().parts().getFirst().evidence().getFirst().path(), at);
    }

    @Test
    void keepsTheAnalystsTextAroundTheReport() throws IOException {
        window().run("report");
        window().act(shell -> {
            TextArea source = (TextArea) shell.lookup("#report-source");
            source.insertText(source.getText().indexOf("## 2 Method"), "Words of my own.\n\n");
        });
        assertTrue(window().is(shell -> shell.lookupAll("#report-lines Text").stream()
                .anyMatch(text -> ((javafx.scene.text.Text) text).getText().contains("Words of my own"))));
        window().act(shell -> ((CheckBox) shell.lookup("#redact")).fire());
        window().act(shell -> ((ButtonBase) shell.lookup("#report-export")).fire());
        window().act(shell -> ((CheckBox) shell.lookup("#redact")).fire());
        window().act(shell -> ((ButtonBase) shell.lookup("#report-export")).fire());
        window().act(shell -> ((ButtonBase) shell.lookup("#report-close")).fire());
        Path exports = window().ask(shell -> desk(shell).study().folder().resolve("exports"));
        String clear = Files.readString(exports.resolve("findings.unredacted.md"));
        assertTrue(clear.contains("Words of my own.\n\n## 2 Method"));
        assertTrue(clear.contains("2024117733"));
        assertFalse(Files.exists(exports.resolve("findings.redacted.md")), "pages visited stand in paths, too");
    }

    @Test
    void filtersByAnEndpointWithoutScrollingSideways() {
        window().run("endpoints");
        assertFalse(window().is(shell -> shell.lookupAll("#endpoints .scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible())));
        int all = shown();
        window().act(shell -> shell.lookupAll("#endpoints .tree-cell").stream()
                .map(cell -> (TreeCell<?>) cell)
                .filter(cell -> cell.getItem() instanceof EndpointsViewModel.Line.One)
                .findFirst()
                .ifPresent(Stagehand::click));
        assertTrue(text().startsWith("endpoint="), text());
        assertTrue(shown() < all && shown() > 0);
    }

    @Test
    void saysWhereNothingIsInDoubt() {
        window().run("doubtful");
        assertEquals(List.of(), table("#doubtful").getItems());
        assertTrue(window().is(shell -> shell.lookupAll("#doubtful .label").stream()
                .anyMatch(label -> ((Label) label).getText().equals("No reading is in doubt."))));
    }

    @Test
    void takesAnEditBackFromTheHistory() {
        window().act(shell -> desk(shell).edit(new org.telltale.model.study.Edit.SetFact("account", "invented")));
        window().run("history");
        window().act(shell -> ((ButtonBase) shell.lookup("#take-back")).fire());
        assertTrue(((HistoryViewModel.Line) table("#edits").getItems().getFirst()).isUndone());
        window().press("#history", KeyCode.ESCAPE, false);
        assertFalse(window().is(shell -> desk(shell).state().facts().containsValue("invented")));
    }

    @Test
    void saysWhatAFieldEverHolds() {
        choosePlace();
        window().run("everything");
        assertTrue(table("#field-values").getItems().size() > 0);
        window().press("#field-facts", KeyCode.ESCAPE, false);
        assertFalse(window().is(shell -> shell.lookup("#field-facts") != null));
    }

    @Test
    void saysWhichPartOfAFilterToDrop() {
        window().run("requests");
        window().act(shell -> desk(shell).filter().textProperty().set("endpoint:700 session=nowhere"));
        assertEquals(0, shown());
        window().act(shell -> shell.lookupAll("#requests .hyperlink").stream()
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
        window().act(shell -> desk(shell).filter().textProperty().set("endpoint=700 hots:a"));
        assertEquals(
                13,
                window().count(shell ->
                        desk(shell).filter().wrongProperty().get().orElseThrow().position()));
        assertTrue(shown() > 0, "the rows of the last sound filter stay");
    }

    @Test
    void countsFieldsThatNobodyJudged() {
        window().run("fields");
        String says = window().ask(shell -> ((Label) shell.lookup("#unjudged")).getText());
        assertTrue(says.matches("\\d+ fields unjudged"), says);
    }

    private void choosePlace() {
        window().run("findings");
        choose(1);
        window().press("#findings", KeyCode.ENTER, false);
    }

    private int shown() {
        return window().ask(shell -> desk(shell).filter().rowsProperty().get().cardinality());
    }

    private String text() {
        return window().ask(shell -> desk(shell).filter().textProperty().get());
    }

    private List<FindingLine> lines() {
        return window().ask(shell -> List.copyOf(findings(shell).getItems()));
    }

    private FindingLine.One one(int index) {
        return (FindingLine.One) lines().get(index);
    }

    private void choose(int index) {
        window().act(shell -> findings(shell).getSelectionModel().clearAndSelect(index));
    }

    @SuppressWarnings("unchecked")
    private static ListView<FindingLine> findings(Shell shell) {
        return (ListView<FindingLine>) shell.lookup("#findings");
    }

    private TableView<?> table(String id) {
        return window().ask(shell -> (TableView<?>) shell.lookup(id));
    }
}

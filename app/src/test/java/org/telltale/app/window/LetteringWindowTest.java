package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.views.selection.Selection;
import org.telltale.views.shell.Shell;
import org.telltale.views.theme.Lettering;

/// The window's lines at the smallest usual size with letters of every size.
class LetteringWindowTest {
    @TempDir
    Path folder = Path.of("");

    private Optional<Stagehand> hand = Optional.empty();

    @AfterEach
    void close() {
        hand.ifPresent(Stagehand::close);
        Lettering.show(Lettering.USUAL);
    }

    private Stagehand window(int percent) throws IOException {
        Lettering.show(new Lettering("", percent, "", percent));
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        Stagehand made = Stagehand.show(desktop, desktop.openSample(JobContext.NONE));
        hand = Optional.of(made);
        return made;
    }

    @Test
    void keepsTabsAndLegendInOneLineWithTheLargestLetters() throws IOException {
        Stagehand window = window(Lettering.MOST);
        assertEquals(List.of(), window.ask(LetteringWindowTest::cut));
        window.act(shell -> shell.commands().get("fields").run());
        assertEquals(List.of(), window.ask(LetteringWindowTest::cut));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void showsAllColumnsOfRequestsAndFieldsWithoutScrolling(int percent) throws IOException {
        Stagehand window = window(percent);
        look(window, window.count(LetteringWindowTest::decoded));
        for (String table : List.of("#requests", ".field-tree .table-view")) {
            assertEquals(true, window.ask(shell -> {
                TableView<?> shown = (TableView<?>) shell.lookup(table);
                double columns = shown.getVisibleLeafColumns().stream()
                        .mapToDouble(column -> column.getWidth())
                        .sum();
                return columns <= shown.getWidth();
            }));
        }
    }

    @Test
    void goesToTheSelectedRequestWhereWordsBesideTheTabsHaveNoRoom() throws IOException {
        Stagehand window = window(150);
        look(window, 60);
        List<Integer> selected = window.ask(shell -> shell.lookupAll("#requests .table-row-cell").stream()
                .filter(row -> row instanceof TableRow<?> each && each.isSelected())
                .map(row -> ((TableRow<?>) row).getIndex())
                .toList());
        assertEquals(List.of(60), selected);
    }

    private static int decoded(Shell shell) {
        ExchangeTable table = shell.desk().orElseThrow().table();
        return IntStream.range(0, table.size())
                .filter(row -> table.state(row, Side.REQUEST) == PayloadState.DECODED)
                .findFirst()
                .orElseThrow();
    }

    private static void look(Stagehand window, int row) {
        window.act(shell -> shell.desk()
                .ifPresent(
                        desk -> desk.selection().jump(Selection.of(desk.table().id(row)))));
    }

    @Test
    void takesTheSideBarAwayWhereItLeavesNoRoomUntilSomebodyAsks() throws IOException {
        Stagehand window = window(Lettering.MOST);
        assertEquals(true, window.ask(shell -> shell.lookup("#side-bar") == null));
        window.run("tags");
        assertEquals(true, window.ask(shell -> shell.lookup("#side-bar") != null));
    }

    @Test
    void sharesTheSmallestWindowAsDesigned() throws IOException {
        Stagehand window = window(Lettering.LEAST);
        window.act(shell -> assertEquals(
                List.of(232.0, 128.0, 190.0),
                List.of(
                        ((Region) shell.lookup("#side-bar")).getWidth(),
                        ((Region) shell.lookup(".timeline")).getHeight(),
                        ((Region) shell.lookup("#lists")).getHeight())));
    }

    /// What lies beyond its line.
    private static List<String> cut(Shell shell) {
        List<String> wrong = new java.util.ArrayList<>();
        Bounds titles = place(shell, "#lists > .tab-header-area > .headers-region");
        Bounds note = place(shell, ".tab-note");
        if (note.getMinX() < titles.getMaxX() || note.getMinY() > titles.getMinY() + 1) {
            wrong.add("note " + note + " beside titles " + titles);
        }
        Bounds legend = place(shell, ".legend");
        for (Node entry : shell.lookupAll(".legend-entry")) {
            Bounds at = entry.localToScene(entry.getLayoutBounds());
            if (entry.isManaged() && (at.getMinX() < legend.getMinX() - 1 || at.getMaxX() > legend.getMaxX() + 1)) {
                wrong.add("entry " + at + " of legend " + legend);
            }
        }
        return wrong;
    }

    private static Bounds place(Shell shell, String what) {
        Region region = (Region) shell.lookup(what);
        return region.localToScene(region.getLayoutBounds());
    }
}

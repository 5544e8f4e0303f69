package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
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

    @Test
    void showsAllColumnsOfTheRequestsWithoutScrolling() throws IOException {
        Stagehand window = window(Lettering.LEAST);
        assertEquals(true, window.ask(shell -> {
            TableView<?> table = (TableView<?>) shell.lookup("#requests");
            double columns = table.getVisibleLeafColumns().stream()
                    .mapToDouble(column -> column.getWidth())
                    .sum();
            return columns <= table.getWidth();
        }));
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

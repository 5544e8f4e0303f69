package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.telltale.model.query.Completion;
import org.telltale.model.study.Edit;
import org.telltale.views.shell.Shell;

/// The filter bar on the sample study: proposals, the mark at a fault, kept filters.
class FilterBarTest extends SampleWindow {
    private static TextField box(Shell shell) {
        return (TextField) shell.lookup("#filter");
    }

    private void type(String text) {
        window().act(shell -> {
            box(shell).requestFocus();
            box(shell).setText(text);
            box(shell).end();
        });
    }

    private List<String> proposals() {
        return window().ask(shell -> ((ListView<?>) shell.lookup("#suggestions"))
                .getItems().stream()
                        .map(each -> ((Completion.Proposal) each).text())
                        .toList());
    }

    private void press(KeyCode code) {
        window().act(shell ->
                box(shell).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void proposesSubjectsThenTheirValues() {
        type("sess");
        assertEquals(List.of("session:"), proposals());
        press(KeyCode.TAB);
        assertEquals("session:", window().ask(shell -> box(shell).getText()));
        assertTrue(proposals().contains("login_1"), proposals().toString());
        type("state:opaque -tag:loc");
        assertEquals("location", proposals().getFirst());
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertEquals(
                "state:opaque -tag:location", window().ask(shell -> box(shell).getText()));
        type("\"host:");
        assertEquals(List.of(), proposals(), "nothing inside quotes");
    }

    @Test
    void marksTheFaultWhereItIs() {
        type("state:opaque size>big");
        assertTrue(window().is(shell -> shell.lookup(".filter-mark").isVisible()));
        double first = window().ask(shell -> shell.lookup(".filter-mark").getLayoutX());
        type("size>big");
        assertTrue(window().ask(shell -> shell.lookup(".filter-mark").getLayoutX()) < first);
        type("size>1");
        assertFalse(window().is(shell -> shell.lookup(".filter-mark").isVisible()));
    }

    @Test
    void keepsFiltersUnderNames() {
        type("state:opaque");
        window().act(shell -> desk(shell).edit(new Edit.SaveView("unread", "state:opaque")));
        window().act(shell -> desk(shell).filter().clear());
        window().act(shell ->
                ((MenuButton) shell.lookup("#views")).getOnShowing().handle(null));
        List<MenuItem> items = window().ask(shell -> List.copyOf(((MenuButton) shell.lookup("#views")).getItems()));
        assertEquals("unread", items.getLast().getText());
        window().act(_ -> items.getLast().fire());
        assertEquals("state:opaque", window().ask(shell -> box(shell).getText()));
    }

    @Test
    void endsExpressionsThatOthersCannot() {
        type("/(a|aa)+(a+)+b$/");
        assertTrue(
                window().is(shell -> desk(shell).filter().wrongProperty().get().isEmpty()));
    }
}

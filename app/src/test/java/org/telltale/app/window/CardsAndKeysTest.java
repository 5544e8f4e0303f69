package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Category;
import org.telltale.views.preferences.Settings;
import org.telltale.views.selection.Selection;
import org.telltale.views.shell.Shell;

/// Keys with cards over the panes, keys of one's own, and categories of one's own.
class CardsAndKeysTest extends SampleWindow {
    private static final Category HEALTH = new Category("health", "HLT", Category.Family.CONTENT, "");

    @Test
    void keysOfThePanesDoNothingBehindACard() {
        window().run("requests");
        window().run("history");
        press(KeyCode.DIGIT2, true, false);
        assertTrue(window().is(shell -> shell.lookup("#requests").isVisible()));
        assertNotNull(window().ask(shell -> shell.lookup("#history")), "the card stays");
        press(KeyCode.F1, false, false);
        assertNotNull(window().ask(shell -> shell.lookup("#shortcuts")), "but keys can be looked up");
        window().act(shell -> shell.lookup(".sheet-layer").fireEvent(key(KeyCode.ESCAPE, false, false)));
        window().act(shell -> shell.lookup(".sheet-layer").fireEvent(key(KeyCode.ESCAPE, false, false)));
        press(KeyCode.DIGIT2, true, false);
        assertTrue(window().is(shell -> shell.lookup("#fields").isVisible()));
    }

    @Test
    void menusShowKeysThatWereChanged() {
        Settings usual = desktop().settings();
        desktop().keep(usual.withKeys(Map.of("copy-request-curl", List.of("Ctrl+Alt+K"))));
        window().act(shell -> shell.commands().rekey(desktop().settings().keys()));
        String shown = window().ask(shell -> {
            ContextMenu menu = ((TableView<?>) shell.lookup("#requests")).getContextMenu();
            menu.getOnShowing().handle(null);
            MenuItem item = menu.getItems().stream()
                    .filter(each -> "menu-copy-request-curl".equals(each.getId()))
                    .findFirst()
                    .orElseThrow();
            return item.getAccelerator().getDisplayText();
        });
        assertEquals("Ctrl+Alt+K", shown);
        desktop().keep(usual);
        window().act(shell -> shell.commands().rekey(Map.of()));
    }

    @Test
    void categoriesOfTheStudyHaveAKeyAndAChip() {
        assertFalse(window().is(
                        shell -> shell.commands().get("tag-shift-3").enabled().get()));
        window().act(shell -> desk(shell).edit(new Edit.DefineCategory(HEALTH)));
        assertEquals(
                "Health",
                window().ask(shell ->
                        shell.commands().get("tag-shift-3").title().getValue()));
        window().act(CardsAndKeysTest::lookAtAField);
        window().run("tag-1");
        assertNotNull(window().ask(shell -> shell.lookup("#own-HLT")));
        window().act(shell -> ((Button) shell.lookup("#own-HLT")).fire());
        window().run("keep-tag");
        assertEquals("health", lastTag());
        window().run("untag");
        press(KeyCode.DIGIT3, false, true);
        assertEquals("health", lastTag());
        window().run("take-back");
    }

    private String lastTag() {
        return window().ask(shell -> desk(shell).state().tags().getLast().category());
    }

    private static void lookAtAField(Shell shell) {
        int row = desk(shell)
                .study()
                .fields()
                .rowsWithField(field -> field.pattern().equals("gzip|json:events[].name"))[0];
        desk(shell)
                .selection()
                .jump(Selection.of(desk(shell).table().id(row), Side.REQUEST, Part.BODY)
                        .at(1, "gzip|json:events[0].name", Optional.empty()));
        shell.lookup("#requests").requestFocus();
    }

    @Test
    void aNewStudyCanBeBrowsedFor() {
        window().run("new");
        window().act(shell -> ((Button) shell.lookup("#browse")).fire());
        assertTrue(window().is(shell -> shell.lookup("#answer") != null), "the card stays where there is no chooser");
        window().act(shell -> shell.lookup(".sheet-layer").fireEvent(key(KeyCode.ESCAPE, false, false)));
    }

    private void press(KeyCode code, boolean alt, boolean shift) {
        window().act(shell -> Event.fireEvent(
                shell.getScene().getFocusOwner() == null
                        ? shell
                        : shell.getScene().getFocusOwner(),
                key(code, alt, shift)));
    }

    private static KeyEvent key(KeyCode code, boolean alt, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false);
    }
}

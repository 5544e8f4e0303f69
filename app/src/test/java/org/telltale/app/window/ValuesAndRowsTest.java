package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.telltale.model.session.Side;
import org.telltale.model.tag.TagScope;
import org.telltale.views.rows.Rows;
import org.telltale.views.selection.Selection;
import org.telltale.views.shell.Shell;
import org.telltale.views.study.Desk;
import org.telltale.views.values.Line;

/// The Values and the Rows tab on the sample study.
class ValuesAndRowsTest extends SampleWindow {
    @Test
    void listsValuesThatRecurAndTagsByValue() {
        run("values");
        List<Line> lines = ask(shell -> List.copyOf(values(shell).getItems()));
        assertTrue(lines.size() > 20, lines.size() + " values");
        for (int i = 1; i < lines.size(); i++) {
            assertTrue(lines.get(i - 1).endpoints() >= lines.get(i).endpoints(), "most endpoints first");
        }
        Line first = lines.getFirst();
        act(shell -> values(shell).getSelectionModel().select(0));
        Selection at = ask(shell -> desk(shell).selection().current().orElseThrow());
        assertTrue(at.span().isPresent(), "the first place of " + first.value());
        act(shell -> {
            values(shell).requestFocus();
            shell.commands().get("tag-3").run();
        });
        act(shell -> shell.commands().get("keep-tag").run());
        TagScope scope = ask(shell -> desk(shell).state().tags().getLast().scope());
        assertEquals(new TagScope.OfValue(first.value()), scope);
        Line tagged = ask(shell -> values(shell).getItems().getFirst());
        assertTrue(
                tagged.tags().stream().anyMatch(category -> category.group().equals("clickstream")), tagged.toString());
    }

    @Test
    void goesBackToTheFirstPlaceOfTheChosenValueByEnter() {
        run("values");
        act(shell -> values(shell).getSelectionModel().select(0));
        Selection first = ask(shell -> desk(shell).selection().current().orElseThrow());
        act(shell -> desk(shell).selection().jump(place(desk(shell), "gzip|json:events[].name")));
        act(shell -> values(shell)
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        assertEquals(first, ask(shell -> desk(shell).selection().current().orElseThrow()));
    }

    @Test
    void followsTheFilter() {
        run("values");
        int all = ask(shell -> values(shell).getItems().size());
        act(shell -> desk(shell).filter().textProperty().set("endpoint=700"));
        assertTrue(ask(shell -> values(shell).getItems().size()) < all);
    }

    @Test
    void showsTheElementsOfARepeatedGroupAsATable() {
        act(shell -> desk(shell).selection().jump(place(desk(shell), "gzip|json:events[].name")));
        run("rows");
        List<Rows.Line> lines = ask(shell -> List.copyOf(rows(shell).getItems()));
        assertTrue(lines.size() > 3, lines.size() + " rows");
        List<String> heads = ask(shell ->
                rows(shell).getColumns().stream().map(TableColumn::getText).toList());
        assertTrue(heads.containsAll(List.of("Request", "name", "ts", "device_id")), heads.toString());
        int ts = heads.indexOf("ts");
        act(shell -> {
            rows(shell).requestFocus();
            rows(shell).getFocusModel().focus(2, rows(shell).getColumns().get(ts));
        });
        String path =
                ask(shell -> desk(shell).selection().current().orElseThrow().path());
        assertTrue(path.startsWith("gzip|json:events[") && path.endsWith("].ts"), path);
        assertEquals(lines, ask(shell -> List.copyOf(rows(shell).getItems())), "the rows stay");
    }

    private static Selection place(Desk desk, String pattern) {
        int row = desk.study().fields().rowsWithField(field -> field.pattern().equals(pattern))[0];
        return Selection.of(desk.table().id(row), Side.REQUEST, org.telltale.model.session.Part.BODY)
                .at(1, pattern.replace("[]", "[0]"), Optional.empty());
    }

    private void run(String command) {
        act(shell -> shell.commands().get(command).run());
    }

    private void act(java.util.function.Consumer<Shell> action) {
        window().act(action);
    }

    private <T> T ask(java.util.function.Function<Shell, T> question) {
        return window().ask(question);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Line> values(Shell shell) {
        return (TableView<Line>) shell.lookup("#values");
    }

    @SuppressWarnings("unchecked")
    private static TableView<Rows.Line> rows(Shell shell) {
        return (TableView<Rows.Line>) shell.lookup("#rows");
    }
}

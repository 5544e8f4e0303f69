package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telltale.views.shell.Shell;

/// The table of requests on the sample study: its columns, groups and marks.
class RequestTableTest extends SampleWindow {
    @BeforeEach
    void unmark() {
        window().act(shell -> shell.commands().get("unmark").run());
    }

    @SuppressWarnings("unchecked")
    private static TableView<Integer> table(Shell shell) {
        return (TableView<Integer>) shell.lookup("#requests");
    }

    private List<String> cells(String column) {
        return window().ask(shell -> {
            TableColumn<Integer, ?> wanted = table(shell).getColumns().stream()
                    .filter(each -> each.getText().equals(column))
                    .findFirst()
                    .orElseThrow();
            return table(shell).getItems().stream()
                    .map(row ->
                            String.valueOf(wanted.getCellObservableValue(row).getValue()))
                    .toList();
        });
    }

    private void press(KeyCode code, boolean shift) {
        window().act(shell ->
                table(shell).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    @Test
    void showsAFieldAsAColumnAndSortsByIt() {
        window().act(shell -> {
            shell.commands().get("column").run();
        });
        window().act(shell -> {
            ((javafx.scene.control.TextInputControl) shell.lookup(".sheet .text-field"))
                    .setText("gzip|json:events[].name");
            shell.lookupAll(".sheet .button").stream()
                    .map(javafx.scene.control.Button.class::cast)
                    .filter(button -> button.getText().equals("Add"))
                    .forEach(javafx.scene.control.Button::fire);
        });
        List<String> names =
                cells("events[].name").stream().filter(text -> !text.isEmpty()).toList();
        assertEquals(3, names.size(), names.toString());
        window().act(shell -> {
            TableColumn<Integer, ?> last = table(shell).getColumns().getLast();
            last.setSortType(TableColumn.SortType.DESCENDING);
            table(shell).getSortOrder().setAll(List.of(last));
        });
        assertTrue(!cells("events[].name").getFirst().isEmpty(), "rows with a value come first");
        window().act(shell -> table(shell).getSortOrder().clear());
    }

    @Test
    void sortsByEachColumnBothWays() {
        int all = cells("#").size();
        for (String column : window().ask(shell ->
                table(shell).getColumns().stream().map(TableColumn::getText).toList())) {
            for (TableColumn.SortType way : TableColumn.SortType.values()) {
                window().act(shell -> sort(shell, column, way));
                assertEquals(all, cells("#").size(), column);
            }
        }
        window().act(shell -> sort(shell, "Host", TableColumn.SortType.ASCENDING));
        List<String> hosts = cells("Host");
        assertEquals(hosts.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), hosts);
        window().act(shell -> table(shell).getSortOrder().clear());
    }

    private static void sort(Shell shell, String column, TableColumn.SortType way) {
        table(shell).getColumns().stream()
                .filter(each -> each.getText().equals(column))
                .forEach(each -> {
                    each.setSortType(way);
                    table(shell).getSortOrder().setAll(List.of(each));
                });
    }

    @Test
    void groupsByEndpointWithCounts() {
        window().act(shell -> ((javafx.scene.control.MenuButton) shell.lookup("#grouping"))
                .getItems()
                .get(1)
                .fire());
        List<String> heads = cells("#");
        int all = window().count(shell -> desk(shell).table().size());
        assertEquals(
                all,
                heads.stream()
                        .mapToInt(text -> Integer.parseInt(text.replaceAll(".*\\((\\d+)\\)", "$1")))
                        .sum());
        window().act(shell -> table(shell).getFocusModel().focus(0));
        press(KeyCode.ENTER, false);
        assertTrue(cells("#").size() > heads.size(), "the first group is open");
        window().act(shell -> ((javafx.scene.control.MenuButton) shell.lookup("#grouping"))
                .getItems()
                .getFirst()
                .fire());
        assertEquals(all, cells("#").size());
    }

    @Test
    void showsOnlyTheMarkedOnes() {
        window().act(shell -> table(shell).getFocusModel().focus(2));
        press(KeyCode.SPACE, false);
        window().act(shell -> table(shell).getFocusModel().focus(30));
        press(KeyCode.SPACE, false);
        window().act(shell -> shell.commands().get("only-requests").run());
        assertEquals(2, cells("#").size());
        assertTrue(
                window().is(shell -> desk(shell).filter().wrongProperty().get().isEmpty()));
    }
}

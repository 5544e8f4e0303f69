package org.telltale.views.exchanges;

import java.util.BitSet;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Marking rows and opening groups: Space or Ctrl+click for one, Shift+click or Shift with an arrow up to one, Enter or a
/// click for a group.
final class RequestKeys {
    private final RequestsViewModel model;
    private final TableView<Integer> table;

    RequestKeys(RequestsViewModel model, TableView<Integer> table) {
        this.model = model;
        this.table = table;
    }

    void install() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::clicked);
    }

    private void pressed(KeyEvent event) {
        int index = table.getFocusModel().getFocusedIndex();
        if (index < 0 || index >= table.getItems().size()) {
            return;
        }
        int row = table.getItems().get(index);
        boolean used = switch (event.getCode()) {
            case ENTER, LEFT, RIGHT -> row < 0 && turn(row);
            case SPACE -> mark(row);
            case UP -> event.isShiftDown() && mark(index, index - 1);
            case DOWN -> event.isShiftDown() && mark(index, index + 1);
            case ESCAPE -> !model.marked().isEmpty() && clear();
            default -> false;
        };
        if (used && event.getCode() != KeyCode.UP && event.getCode() != KeyCode.DOWN) {
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        Node at = (Node) event.getTarget();
        while (at != null && !(at instanceof TableRow<?>)) {
            at = at.getParent();
        }
        if (!(at instanceof TableRow<?> row) || row.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int item = table.getItems().get(row.getIndex());
        boolean used = item < 0
                ? turn(item)
                : event.isShortcutDown()
                        ? mark(item)
                        : event.isShiftDown()
                                && mark(Math.max(0, table.getFocusModel().getFocusedIndex()), row.getIndex());
        if (used) {
            event.consume();
        }
    }

    private boolean turn(int head) {
        model.turn(head);
        return true;
    }

    private boolean mark(int row) {
        if (row >= 0) {
            model.marked().turn(row);
        }
        return true;
    }

    private boolean clear() {
        model.marked().clear();
        return true;
    }

    private boolean mark(int from, int to) {
        BitSet rows = new BitSet();
        for (int i = Math.max(0, Math.min(from, to));
                i <= Math.max(from, to) && i < table.getItems().size();
                i++) {
            if (table.getItems().get(i) >= 0) {
                rows.set(table.getItems().get(i));
            }
        }
        model.marked().add(rows);
        return true;
    }
}

package org.telltale.views.hex;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import org.telltale.model.bytes.Span;

/// The keys of a hex view; what is none of these goes on to the window.
final class HexKeys {
    private final HexView view;
    private final HexSkin skin;

    HexKeys(HexView view, HexSkin skin) {
        this.view = view;
        this.skin = skin;
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown() && !event.isShortcutDown()) {
            return;
        }
        boolean taken = event.isShortcutDown() ? shortcut(event) : plain(event);
        if (taken) {
            event.consume();
        }
    }

    private boolean plain(KeyEvent event) {
        long caret = view.selection().map(HexSelection::caret).orElse(0L);
        int columns = skin.geometry().columns();
        long page = (long) columns * Math.max(1, skin.visibleRows() - 1);
        long inRow = caret % columns;
        return switch (event.getCode()) {
            case LEFT -> move(caret - 1, event);
            case RIGHT -> move(view.selection().isEmpty() ? 0 : caret + 1, event);
            case UP -> move(caret < columns ? caret : caret - columns, event);
            case DOWN -> move(down(caret, columns), event);
            case PAGE_UP -> move(caret < page ? inRow : caret - page, event);
            case PAGE_DOWN -> move(down(caret, page), event);
            case HOME -> move(caret - inRow, event);
            case END -> move(caret - inRow + columns - 1, event);
            default -> false;
        };
    }

    private long down(long caret, long step) {
        long last = view.bytes().size() - 1;
        return step > last - caret ? last : caret + step;
    }

    private boolean shortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case HOME -> move(0, event);
            case END -> move(view.bytes().size() - 1, event);
            case A -> selectAll();
            case C -> !event.isShiftDown() && copy();
            default -> false;
        };
    }

    private boolean move(long to, KeyEvent event) {
        view.moveTo(to, event.isShiftDown());
        return true;
    }

    private boolean selectAll() {
        if (!view.bytes().isEmpty()) {
            view.selectionProperty()
                    .set(Optional.of(HexSelection.of(new Span(0, view.bytes().size()))));
        }
        return true;
    }

    private boolean copy() {
        view.chosen().ifPresent(span -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(Copies.hex(view.bytes(), span));
            Clipboard.getSystemClipboard().setContent(content);
        });
        return true;
    }
}

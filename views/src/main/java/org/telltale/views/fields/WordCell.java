package org.telltale.views.fields;

import java.util.function.Function;
import javafx.scene.control.TableCell;

/// A cell of plain words.
final class WordCell extends TableCell<FieldRow, FieldRow> {
    private final Function<FieldRow, String> words;

    WordCell(String styleClass, Function<FieldRow, String> words) {
        this.words = words;
        getStyleClass().add(styleClass);
    }

    @Override
    protected void updateItem(FieldRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? null : words.apply(row));
    }
}

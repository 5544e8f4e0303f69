package org.telltale.views.fields;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The columns of the tree with their widths.
final class FieldColumns {
    private static final Words WORDS = Words.of(FieldColumns.class);

    private final FieldTreeViewModel model;

    FieldColumns(FieldTreeViewModel model) {
        this.model = model;
    }

    TableColumn<FieldRow, FieldRow> key() {
        return column(WORDS.say("key"), 48, 128, 600, () -> new KeyCell(model));
    }

    TableColumn<FieldRow, FieldRow> name() {
        return column(
                WORDS.say("name"),
                40,
                96,
                400,
                () -> new WordCell(
                        "field-name",
                        row -> model.marksProperty().get().name(row.spot()).orElse("")));
    }

    TableColumn<FieldRow, FieldRow> readAs() {
        return column(WORDS.say("read.as"), 40, 74, 300, () -> new WordCell("field-reading", model::readAs));
    }

    TableColumn<FieldRow, FieldRow> value() {
        return column(WORDS.say("value"), 80, 220, 10_000, () -> new ValueCell(model));
    }

    TableColumn<FieldRow, FieldRow> tags() {
        return column(WORDS.say("tag"), 48, 92, 300, () -> new TagCell(model));
    }

    private static TableColumn<FieldRow, FieldRow> column(
            String title, double least, double usual, double most, CellKind kind) {
        TableColumn<FieldRow, FieldRow> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(Lettering.px(least));
        column.setPrefWidth(Lettering.px(usual));
        column.setMaxWidth(Lettering.px(most));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> kind.cell());
        return column;
    }

    /// Makes the cells of a column.
    @FunctionalInterface
    interface CellKind {
        TableCell<FieldRow, FieldRow> cell();
    }
}

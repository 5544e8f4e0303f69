package org.telltale.views.fields;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.telltale.views.selection.Mark;
import org.telltale.views.words.Words;

/// A row of the table: opens by double click and says all its columns to a screen reader.
final class FieldTableRow extends TableRow<FieldRow> {
    private static final Words WORDS = Words.of(FieldTableRow.class);

    private static final PseudoClass HINTED = PseudoClass.getPseudoClass("hinted");

    private final FieldTreeViewModel model;

    FieldTableRow(FieldTreeViewModel model) {
        this.model = model;
        setOnMouseEntered(_ -> {
            if (getItem() != null && !getItem().isFold()) {
                model.hoveredProperty().set(Optional.of(getItem().spot()));
            }
        });
        setOnMouseExited(_ -> model.hoveredProperty().set(Optional.empty()));
        model.hoveredProperty().subscribe(this::hint);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                model.toggle(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(FieldRow row, boolean empty) {
        super.updateItem(row, empty);
        hint();
        setAccessibleText(empty || row == null ? "" : spoken(row));
    }

    /// Stands out while the pointer is over its bytes.
    private void hint() {
        boolean here = getItem() != null
                && model.hoveredProperty().get().filter(getItem()::is).isPresent();
        pseudoClassStateChanged(HINTED, here);
    }

    private String spoken(FieldRow row) {
        StringBuilder out = new StringBuilder(row.key());
        model.marksProperty()
                .get()
                .name(row.spot())
                .ifPresent(name -> out.append(", ").append(name));
        out.append(", ").append(model.readAs(row)).append(", ").append(model.line(row));
        out.append(", ").append(WORDS.say("level", row.depth() + 1));
        if (row.isExpandable()) {
            out.append(", ").append(WORDS.say(row.isExpanded() ? "open" : "closed"));
        }
        List<Mark> marks = model.marksProperty().get().marks(row.spot());
        marks.forEach(mark -> out.append(", ").append(mark.label()));
        String note = model.marksProperty().get().note(row.spot());
        if (!note.isEmpty()) {
            out.append(", ").append(WORDS.say("note", note));
        }
        return out.toString();
    }
}

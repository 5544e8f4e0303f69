package org.telltale.views.fields;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.telltale.model.field.FieldNode;
import org.telltale.views.text.MonoFont;

/// The value, cut in the middle where it is too wide, with all of it as a tooltip.
final class ValueCell extends TableCell<FieldRow, FieldRow> {
    private static final PseudoClass SUMMARY = PseudoClass.getPseudoClass("summary");
    private static final int TOOLTIP = 4000;
    private static final double TOOLTIP_WIDTH = 640;

    private final FieldTreeViewModel model;

    ValueCell(FieldTreeViewModel model) {
        this.model = model;
        getStyleClass().add("field-value");
        setEllipsisString("…");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setStyle("-fx-font-family: \"" + MonoFont.family() + "\";");
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> explain());
    }

    @Override
    protected void updateItem(FieldRow row, boolean empty) {
        super.updateItem(row, empty);
        setTooltip(null);
        setText(empty || row == null ? null : MonoFont.drawn(model.line(row)));
        FieldNode node = empty || row == null ? null : row.spot().node();
        pseudoClassStateChanged(SUMMARY, node instanceof FieldNode.Group || node instanceof FieldNode.Reference);
    }

    private void explain() {
        FieldRow row = getItem();
        if (row == null || isEmpty() || getTooltip() != null) {
            return;
        }
        Tooltip tooltip = new Tooltip(MonoFont.drawn(FieldWords.whole(row.spot().node(), TOOLTIP)));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        setTooltip(tooltip);
    }
}

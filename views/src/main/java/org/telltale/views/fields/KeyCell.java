package org.telltale.views.fields;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.telltale.views.theme.Lettering;

/// The key, indented by its depth, with an arrow where there is something inside.
final class KeyCell extends TableCell<FieldRow, FieldRow> {
    private static final double STEP = 13;
    private static final int DEEPEST = 20;

    private final StackPane arrow = new StackPane(new Region());
    private final HBox graphic = new HBox(arrow);
    private Subscription expanded = Subscription.EMPTY;

    KeyCell(FieldTreeViewModel model) {
        getStyleClass().add("field-key");
        arrow.getStyleClass().add("field-arrow");
        arrow.getChildren().getFirst().getStyleClass().add("shape");
        graphic.setAlignment(Pos.CENTER_LEFT);
        arrow.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (getItem() != null && getItem().isExpandable()) {
                model.toggle(getIndex());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(FieldRow row, boolean empty) {
        super.updateItem(row, empty);
        expanded.unsubscribe();
        expanded = Subscription.EMPTY;
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(row.key());
        setGraphic(graphic);
        graphic.setPadding(new Insets(0, 0, 0, Lettering.px(STEP) * Math.min(DEEPEST, row.depth())));
        arrow.setVisible(row.isExpandable());
        if (row.isExpandable()) {
            expanded = row.expandedProperty().subscribe(open -> arrow.setRotate(open ? 90 : 0));
        }
    }
}

package org.telltale.views.patterns;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The tags of a field as chips; a warning where its values are of several kinds and nobody judged them.
final class LineTags extends TableCell<Line, String> {
    private static final Words WORDS = Words.of(LineTags.class);

    @Override
    protected void updateItem(String differs, boolean empty) {
        super.updateItem(differs, empty);
        setText(null);
        setTooltip(null);
        Line line = empty || getTableRow() == null ? null : getTableRow().getItem();
        HBox chips = new HBox(Lettering.px(3));
        chips.setAlignment(Pos.CENTER_LEFT);
        if (line != null) {
            line.tags().forEach(category -> chips.getChildren().add(new Chip(category, Chip.Standing.SOLID)));
            if (!line.differs().isEmpty()) {
                Label warning = new Label(line.tags().isEmpty() ? "⚠ " + line.differs() : "⚠");
                warning.getStyleClass().add("problem-text");
                warning.setMinWidth(0);
                chips.getChildren().add(warning);
                setTooltip(new Tooltip(WORDS.say("unlike", line.differs())));
            }
        }
        setGraphic(chips.getChildren().isEmpty() ? null : chips);
    }
}

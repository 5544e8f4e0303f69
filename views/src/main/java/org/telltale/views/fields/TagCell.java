package org.telltale.views.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.telltale.views.selection.Look;
import org.telltale.views.selection.Mark;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The tags of a field as chips with three letters.
final class TagCell extends TableCell<FieldRow, FieldRow> {
    private static final Words WORDS = Words.of(TagCell.class);
    private static final int SHOWN = 2;

    private final FieldTreeViewModel model;
    private final HBox chips = new HBox(Lettering.px(3));

    TagCell(FieldTreeViewModel model) {
        this.model = model;
        getStyleClass().add("field-tags");
        chips.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(FieldRow row, boolean empty) {
        super.updateItem(row, empty);
        List<Mark> marks =
                empty || row == null ? List.of() : model.marksProperty().get().marks(row.spot());
        List<Mark> alike = merged(marks);
        chips.getChildren()
                .setAll(alike.stream().limit(SHOWN).map(TagCell::chip).toList());
        if (alike.size() > SHOWN) {
            chips.getChildren().add(new Label("+" + (alike.size() - SHOWN)));
        }
        String note = empty || row == null ? "" : model.marksProperty().get().note(row.spot());
        if (!note.isEmpty()) {
            chips.getChildren().add(noted(note));
        }
        setGraphic(chips.getChildren().isEmpty() ? null : chips);
    }

    private static Label noted(String text) {
        Label mark = new Label("✎");
        mark.getStyleClass().add("field-note");
        mark.setMinWidth(USE_PREF_SIZE);
        mark.setAccessibleText(WORDS.say("note", text));
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(Lettering.px(420));
        mark.setTooltip(tooltip);
        return mark;
    }

    /// One mark for those that look alike, with a line for each.
    private static List<Mark> merged(List<Mark> marks) {
        Map<String, Mark> first = new LinkedHashMap<>();
        for (Mark mark : marks) {
            first.merge(
                    mark.code() + mark.look(),
                    mark,
                    (one, other) -> new Mark(one.code(), one.family(), one.look(), one.label() + "\n" + other.label()));
        }
        return List.copyOf(first.values());
    }

    private static Label chip(Mark mark) {
        Chip chip = new Chip(mark.code(), mark.family(), standing(mark.look()));
        chip.setTooltip(new Tooltip(mark.label()));
        return chip;
    }

    private static Chip.Standing standing(Look look) {
        return switch (look) {
            case TAG -> Chip.Standing.SOLID;
            case CARRIED -> Chip.Standing.OUTLINED;
            case SUGGESTION, PREVIEW -> Chip.Standing.DASHED;
        };
    }
}

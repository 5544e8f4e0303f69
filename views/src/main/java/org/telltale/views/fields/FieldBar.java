package org.telltale.views.fields;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The line over the tree: a text that rows must hold, and how far groups are open.
final class FieldBar extends HBox {
    private static final Words WORDS = Words.of(FieldBar.class);
    private static final int LEVELS = 5;

    /// @param down where Down and Enter send the keyboard
    FieldBar(FieldTreeViewModel model, Runnable down) {
        super(Lettering.px(6));
        getStyleClass().add("pane-bar");
        setAlignment(Pos.CENTER_LEFT);
        TextField filter = new TextField();
        filter.setId("field-filter");
        filter.setPromptText(WORDS.say("filter"));
        filter.setAccessibleText(WORDS.say("filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                down.run();
                event.consume();
            }
        });
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMaxWidth(Lettering.px(260));
        Label says = new Label();
        says.getStyleClass().addAll("dim", "small");
        says.setMinWidth(0);
        says.textProperty().bind(model.matchesProperty().map(count -> says(count.intValue())));
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        MenuButton levels = new MenuButton(WORDS.say("levels"));
        levels.setId("field-levels");
        levels.getStyleClass().addAll("flat", "small");
        levels.setFocusTraversable(false);
        levels.setMinWidth(USE_PREF_SIZE);
        for (int level = 1; level <= LEVELS; level++) {
            levels.getItems().add(item(WORDS.say("level.to", level), model, level));
        }
        levels.getItems().add(item(WORDS.say("level.all"), model, Integer.MAX_VALUE));
        getChildren().setAll(filter, says, levels);
    }

    private static String says(int count) {
        if (count < 0) {
            return "";
        }
        return count > TreeFilter.MOST
                ? WORDS.say("matches.first", count, TreeFilter.MOST)
                : WORDS.say("matches", count);
    }

    private static MenuItem item(String text, FieldTreeViewModel model, int level) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> model.openTo(level));
        return item;
    }
}

package org.telltale.views.tags;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.model.tag.Tag;
import org.telltale.views.study.CategoryWords;
import org.telltale.views.study.EditText;
import org.telltale.views.tags.TagsViewModel.Line;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The list of tags by category.
public final class TagsView extends VBox {
    private static final Words WORDS = Words.of(TagsView.class);

    private final TagsViewModel model;
    private final ListView<Line> list = new ListView<>();

    public TagsView(TagsViewModel model) {
        this.model = model;
        getStyleClass().add("side");
        list.setId("tags");
        list.setFixedCellSize(Lettering.px(23));
        list.setItems(model.lines());
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText(WORDS.say("title"));
        list.setPlaceholder(new EmptyState("", WORDS.say("none"), java.util.List.of()));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen().ifPresent(this::open);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(list);
    }

    public ListView<Line> list() {
        return list;
    }

    private Optional<Line> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void open(Line line) {
        switch (line) {
            case Line.Group group -> model.filter(group.category());
            case Line.One one -> model.go(one.cover());
        }
    }

    private ContextMenu menu(Line.One one) {
        Tag tag = one.cover().tag();
        MenuItem go = item(WORDS.say("go"), () -> model.go(one.cover()));
        MenuItem confirm = item(WORDS.say("confirm"), () -> model.confirm(tag));
        confirm.setDisable(one.cover().coverage().carriedOver() == 0);
        return new ContextMenu(go, confirm, item(WORDS.say("remove"), () -> model.remove(tag)));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private final class Cell extends ListCell<Line> {
        Cell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setContextMenu(null);
            setTooltip(null);
            setGraphic(empty || line == null ? null : show(line));
        }

        private Node show(Line line) {
            return switch (line) {
                case Line.Group group -> {
                    Label name = new Label(CategoryWords.text(group.category().group()));
                    name.getStyleClass().add("heading");
                    yield line(name, group.exchanges());
                }
                case Line.One one -> {
                    setContextMenu(menu(one));
                    setTooltip(new Tooltip(describe(one.cover().tag())));
                    boolean carried = one.cover().coverage().carriedOver() > 0;
                    Chip chip =
                            new Chip(one.cover().category(), carried ? Chip.Standing.OUTLINED : Chip.Standing.SOLID);
                    Label name = new Label(one.text(), chip);
                    yield line(name, one.cover().coverage().exchanges());
                }
            };
        }

        private Node line(Label name, int exchanges) {
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label count = new Label(WORDS.say("number", exchanges));
            count.getStyleClass().add("dim");
            count.setMinWidth(Region.USE_PREF_SIZE);
            HBox box = new HBox(Lettering.px(4), name, count);
            box.setAlignment(Pos.CENTER_LEFT);
            box.prefWidthProperty().bind(list.widthProperty().subtract(Lettering.px(26)));
            return box;
        }
    }

    private static String describe(Tag tag) {
        String why = tag.reason().isEmpty() ? "" : "\n" + tag.reason();
        return tag.id() + " · " + CategoryWords.full(tag.category()) + " · "
                + WORDS.say("certainty." + tag.certainty().id()) + "\n" + EditText.where(tag.scope()) + why + "\n"
                + tag.author() + ", " + tag.time();
    }
}

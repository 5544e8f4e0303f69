package org.telltale.views.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.telltale.views.command.Commands;
import org.telltale.views.command.Commands.Entry;
import org.telltale.views.command.Reach;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.SheetLayer;
import org.telltale.views.words.Words;

/// All commands that can be done now, narrowed by typing.
final class Palette extends VBox {
    private static final Words WORDS = Words.of(Palette.class);

    private static final int ROWS = 16;

    private final SheetLayer sheets;
    private final TextField box = new TextField();
    private final ListView<Entry> list = new ListView<>();

    Palette(Commands commands, SheetLayer sheets) {
        super(Lettering.px(6));
        this.sheets = sheets;
        setId("palette");
        FilteredList<Entry> entries = new FilteredList<>(FXCollections.observableArrayList(commands.all().stream()
                .filter(entry -> entry.command().enabled().get())
                .filter(entry -> entry.command().reach() != Reach.STRIP)
                .filter(entry -> !entry.command().id().equals("palette"))
                .toList()));
        entries.predicateProperty()
                .bind(Bindings.createObjectBinding(() -> entry -> matches(entry, box.getText()), box.textProperty()));
        box.setPromptText(WORDS.say("palette.prompt"));
        box.accessibleTextProperty().bind(box.promptTextProperty());
        list.setItems(entries);
        list.setFixedCellSize(Lettering.px(23));
        // whole rows, and the border
        list.setPrefSize(Lettering.px(520), ROWS * Lettering.px(23) + 2);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().select(0);
        box.textProperty().addListener(_ -> list.getSelectionModel().select(0));
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(_ -> take());
        getChildren().setAll(box, list);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                box.requestFocus();
            }
        });
    }

    private static boolean matches(Entry entry, String typed) {
        String text = (entry.heading() + " " + entry.command().title().getValue()).toLowerCase(Locale.ROOT);
        return java.util.Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(text::contains);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case ENTER -> {
                take();
                event.consume();
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int step) {
        int next = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + step,
                0,
                list.getItems().size() - 1);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 6));
        event.consume();
    }

    private void take() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            sheets.close();
            entry.command().run();
        }
    }

    private static final class Cell extends ListCell<Entry> {
        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : line(entry));
        }

        private static Node line(Entry entry) {
            Label title = new Label(entry.command().title().getValue());
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            Label heading = new Label(entry.heading());
            Label keys = new Label(entry.command().shortcut());
            heading.getStyleClass().addAll("dim", "small");
            keys.getStyleClass().add("keys");
            heading.setMinWidth(Lettering.px(70));
            keys.setMinWidth(Lettering.px(100));
            keys.setAlignment(Pos.CENTER_RIGHT);
            HBox line = new HBox(Lettering.px(12), title, heading, keys);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}

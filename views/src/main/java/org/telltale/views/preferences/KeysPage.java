package org.telltale.views.preferences;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.views.command.KeyBox;
import org.telltale.views.command.Keys;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// All commands with their keys, which are changed by pressing others.
final class KeysPage extends VBox {
    private static final Words WORDS = Words.of(KeysPage.class);

    private final KeysViewModel model;
    private final TableView<KeyLine> table = new TableView<>();

    KeysPage(KeysViewModel model) {
        this.model = model;
        getStyleClass().add("preferences-page");
        TextField find = new TextField();
        find.setId("preferences-find-keys");
        find.setPromptText(WORDS.say("keys.find"));
        find.setAccessibleText(WORDS.say("keys.find"));
        find.textProperty().bindBidirectional(model.wantedProperty());
        table.setId("preferences-keys");
        table.setAccessibleText(WORDS.say("keys"));
        table.setItems(model.lines());
        table.setPlaceholder(new Label());
        add("keys.command", 300, KeyLine::title);
        add("keys.menu", 90, KeyLine::heading);
        add("keys.pressed", 150, KeyLine::keys);
        add("", 76, line -> line.changed() ? WORDS.say("keys.changed") : "");
        VBox.setVgrow(table, Priority.ALWAYS);
        Label note = new Label(WORDS.say("keys.note"));
        note.getStyleClass().addAll("dim", "small");
        note.setWrapText(true);
        getChildren().setAll(find, table, clash(), buttons(), note);
        table.getSelectionModel().select(0);
    }

    private void add(String title, double width, Function<KeyLine, String> text) {
        TableColumn<KeyLine, String> column = new TableColumn<>(title.isEmpty() ? "" : WORDS.say(title));
        column.setPrefWidth(Lettering.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        table.getColumns().add(column);
    }

    private HBox buttons() {
        KeyBox change = new KeyBox(WORDS.say("keys.change"), WORDS.say("keys.waiting"), this::press);
        change.setId("preferences-change-keys");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                change.requestFocus();
                change.setSelected(true);
                event.consume();
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button all = new Button(WORDS.say("keys.reset-all"));
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(_ -> model.resetAll());
        HBox line = new HBox(
                Lettering.px(8),
                change,
                button("keys.clear", model::clear),
                button("keys.reset", model::reset),
                gap,
                all);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button button(String name, Consumer<String> action) {
        Button button = new Button(WORDS.say(name));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        button.setOnAction(_ -> onChosen(action));
        return button;
    }

    private void press(Keys keys) {
        onChosen(id -> model.press(id, keys));
    }

    /// Does something to the chosen command, which stays chosen.
    private void onChosen(Consumer<String> action) {
        KeyLine line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            action.accept(line.id());
            choose(line.id());
        }
    }

    private void choose(String id) {
        for (int i = 0; i < model.lines().size(); i++) {
            if (model.lines().get(i).id().equals(id)) {
                table.getSelectionModel().clearAndSelect(i);
            }
        }
    }

    private HBox clash() {
        Label says = new Label();
        says.setId("preferences-clash");
        says.getStyleClass().add("problem-text");
        Hyperlink take = new Hyperlink(WORDS.say("keys.take"));
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(_ -> onChosen(_ -> model.takeOver()));
        HBox line = new HBox(Lettering.px(8), says, take);
        line.setAlignment(Pos.CENTER_LEFT);
        model.clashProperty().subscribe(now -> {
            says.setText(now.map(clash -> WORDS.say(
                            "keys.clash",
                            clash.keys().print(),
                            clash.holder().title().getValue()))
                    .orElse(""));
            line.setVisible(now.isPresent());
            line.setManaged(now.isPresent());
        });
        return line;
    }
}

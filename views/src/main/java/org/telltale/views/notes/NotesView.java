package org.telltale.views.notes;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.telltale.model.study.Edit.AddNote;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The card with all notes: Enter or a double click goes to where one stands.
public final class NotesView extends VBox {
    private static final Words WORDS = Words.of(NotesView.class);

    private final TableView<AddNote> table = new TableView<>();

    /// @param close takes the card away
    public NotesView(NotesViewModel model, Runnable close) {
        super(Lettering.px(8));
        setId("notes");
        setPrefSize(Lettering.px(720), Lettering.px(440));
        Label title = new Label(WORDS.say("title"));
        title.getStyleClass().add("sheet-title");
        table.setId("note-list");
        table.setAccessibleText(WORDS.say("title"));
        table.setFixedCellSize(Lettering.px(23));
        table.setPlaceholder(new EmptyState("", WORDS.say("none"), java.util.List.of()));
        add(WORDS.say("place"), 220, model::cite);
        add(WORDS.say("field"), 140, AddNote::path);
        add(WORDS.say("text"), 330, AddNote::text);
        VBox.setVgrow(table, Priority.ALWAYS);
        Runnable go = () -> Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(note -> {
                    close.run();
                    model.go(note);
                });
        goBy(go);
        getChildren().setAll(title, table, buttons(go, close));
        Subscription notes =
                model.notesProperty().subscribe(now -> table.setItems(FXCollections.observableArrayList(now)));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                table.requestFocus();
                table.getSelectionModel().select(0);
            } else {
                notes.unsubscribe();
            }
        });
    }

    private void goBy(Runnable go) {
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go.run();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go.run();
            }
        });
    }

    private HBox buttons(Runnable go, Runnable close) {
        Button there = new Button(WORDS.say("go"));
        there.setOnAction(_ -> go.run());
        there.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        Button done = new Button(WORDS.say("close"));
        done.setOnAction(_ -> close.run());
        HBox line = new HBox(Lettering.px(8), there, done);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private void add(String title, double width, Function<AddNote, String> text) {
        TableColumn<AddNote, String> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        column.setReorderable(false);
        column.setCellValueFactory(note -> new ReadOnlyStringWrapper(text.apply(note.getValue())));
        table.getColumns().add(column);
    }
}

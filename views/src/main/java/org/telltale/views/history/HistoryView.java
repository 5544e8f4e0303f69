package org.telltale.views.history;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.views.history.HistoryViewModel.Line;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;
import org.telltale.views.words.Zone;

/// The card with all edits.
public final class HistoryView extends VBox {
    private static final Words WORDS = Words.of(HistoryView.class);

    private static final double LEAST = 40;

    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss ", Locale.ROOT);

    private final TableView<Line> table = new TableView<>();

    public HistoryView(HistoryViewModel model, Runnable close) {
        super(Lettering.px(8));
        setId("history");
        setPrefSize(Lettering.px(780), Lettering.px(520));
        Label title = new Label(WORDS.say("title"));
        title.getStyleClass().add("sheet-title");
        table.setId("edits");
        table.setAccessibleText(WORDS.say("edits"));
        table.setFixedCellSize(Lettering.px(23));
        table.setRowFactory(_ -> new Row());
        add(WORDS.say("when"), 170, HistoryView::time);
        add(WORDS.say("who"), 110, line -> line.entry().author());
        add(WORDS.say("what"), 340, Line::text);
        add(WORDS.say("state"), 90, line -> WORDS.say(line.isUndone() ? "taken-back" : "holds"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        model.linesProperty().subscribe(lines -> table.setItems(FXCollections.observableArrayList(lines)));
        VBox.setVgrow(table, Priority.ALWAYS);
        Label says = new Label();
        says.getStyleClass().add("dim");
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, line) -> says.setText(
                        line == null ? "" : WORDS.say("after", model.after(line).size())));
        Button done = new Button(WORDS.say("close"));
        done.setOnAction(_ -> close.run());
        HBox line = new HBox(
                Lettering.px(8), says, button("take-back", model::takeBack), button("back-to", model::backTo), done);
        line.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, table, line);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                table.requestFocus();
                table.getSelectionModel().select(0);
            }
        });
    }

    private static String time(Line line) {
        return TIME.withZone(Zone.shown()).format(line.entry().time()) + Zone.name();
    }

    private Button button(String key, Consumer<Line> action) {
        Button button = new Button(WORDS.say(key));
        button.setId(key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.accept(table.getSelectionModel().getSelectedItem()));
        button.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        return button;
    }

    private void add(String title, double width, Function<Line, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        // a time that is cut says nothing
        column.setMinWidth(table.getColumns().isEmpty() ? Lettering.px(width) : LEAST);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        table.getColumns().add(column);
    }

    private static final class Row extends TableRow<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(UNDONE, !empty && line != null && line.isUndone());
        }
    }
}

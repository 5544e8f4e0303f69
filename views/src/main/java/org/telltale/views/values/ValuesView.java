package org.telltale.views.values;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.telltale.model.tag.Category;
import org.telltale.views.text.Visible;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The table of values; choosing one goes to its first place.
public final class ValuesView extends BorderPane {
    private static final Words WORDS = Words.of(ValuesView.class);

    private static final int LINE = 240;
    private static final double LEAST = 160;
    private static final double BAR = 16;

    private final TableView<Line> table = new TableView<>();
    private boolean following;

    /// @param enter where Enter sends the keyboard
    public ValuesView(ValuesViewModel model, EmptyState nothing, Runnable enter) {
        table.setId("values");
        table.setFixedCellSize(Lettering.px(23));
        table.setAccessibleText(WORDS.say("values"));
        table.setPlaceholder(nothing);
        TableColumn<Line, String> value = text(WORDS.say("value"), 420, line -> Visible.cut(line.value(), LINE));
        value.getStyleClass().add("code");
        text(WORDS.say("seen.as"), 200, Line::seenAs).getStyleClass().add("dim");
        number(WORDS.say("endpoints"), 80, Line::endpoints);
        number(WORDS.say("sessions"), 76, Line::sessions);
        number(WORDS.say("requests"), 76, Line::requests);
        tags();
        spread(value);
        model.shownProperty().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null && !following) {
                model.go(line);
            }
        });
        table.setOnKeyPressed(event -> {
            Line line = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                model.go(line);
                model.whenThere(enter);
                event.consume();
            }
        });
        Label note = new Label();
        note.getStyleClass().addAll("dim", "small", "list-note");
        note.setMaxWidth(Double.MAX_VALUE);
        note.textProperty().bind(model.shownProperty().map(ValuesViewModel.Shown::leavesOut));
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        setCenter(table);
        setBottom(note);
    }

    public TableView<Line> list() {
        return table;
    }

    /// Shows new lines; what was chosen stays chosen without going there again, for only its tags may differ.
    private void show(ValuesViewModel.Shown shown) {
        following = true;
        Line chosen = table.getSelectionModel().getSelectedItem();
        table.setItems(FXCollections.observableArrayList(shown.lines()));
        table.sort();
        if (chosen != null) {
            shown.lines().stream()
                    .filter(line -> line.value().equals(chosen.value()))
                    .findFirst()
                    .ifPresent(line -> table.getSelectionModel().select(line));
        }
        following = false;
    }

    /// Gives a column all width that the others leave.
    private void spread(TableColumn<Line, String> wide) {
        double others = table.getColumns().stream()
                .filter(column -> column != wide)
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        wide.prefWidthProperty()
                .bind(Bindings.max(Lettering.px(LEAST), table.widthProperty().subtract(others + Lettering.px(BAR))));
    }

    private TableColumn<Line, String> text(String title, double width, Function<Line, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        column.setReorderable(false);
        column.setComparator(Comparator.comparing(cell -> cell, String.CASE_INSENSITIVE_ORDER));
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(text.apply(line.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private void number(String title, double width, ToIntFunction<Line> number) {
        TableColumn<Line, Integer> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        column.setReorderable(false);
        column.getStyleClass().add("number");
        column.setSortType(TableColumn.SortType.DESCENDING);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(number.applyAsInt(line.getValue())));
        table.getColumns().add(column);
    }

    private void tags() {
        TableColumn<Line, Line> column = new TableColumn<>(WORDS.say("tag"));
        column.setPrefWidth(Lettering.px(110));
        column.setReorderable(false);
        column.setComparator(Comparator.comparing(
                line -> line.tags().stream().map(Category::id).toList().toString()));
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(_ -> new Tags());
        table.getColumns().add(column);
    }

    private static final class Tags extends TableCell<Line, Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            HBox chips = new HBox(Lettering.px(3));
            chips.setAlignment(Pos.CENTER_LEFT);
            if (!empty && line != null) {
                line.tags().forEach(category -> chips.getChildren().add(new Chip(category, Chip.Standing.SOLID)));
            }
            setGraphic(chips.getChildren().isEmpty() ? null : chips);
        }
    }
}

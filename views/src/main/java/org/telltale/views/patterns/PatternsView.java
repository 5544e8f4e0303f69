package org.telltale.views.patterns;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.telltale.views.theme.Chip;
import org.telltale.views.widget.EmptyState;

/// The table of fields.
public final class PatternsView extends StackPane {
    private static final PseudoClass STRUCTURE = PseudoClass.getPseudoClass("structure");

    private static final double LEAST = 120;
    private static final double BAR = 16;

    private final TableView<Line> table = new TableView<>();
    private boolean following;

    public PatternsView(PatternsViewModel model, EmptyState nothing) {
        table.setId("fields");
        table.setFixedCellSize(23);
        table.setAccessibleText("Fields");
        table.setPlaceholder(nothing);
        table.setRowFactory(_ -> new Row());
        model.shownProperty().subscribe(this::show);
        model.selectedProperty().addListener((_, _, at) -> select(at.intValue()));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null && !following) {
                model.selectedProperty().set(table.getSelectionModel().getSelectedIndex());
                model.go(line);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && table.getSelectionModel().getSelectedItem() != null) {
                model.go(table.getSelectionModel().getSelectedItem());
            }
        });
        getChildren().setAll(table);
    }

    public TableView<Line> list() {
        return table;
    }

    private void select(int index) {
        following = true;
        if (index >= 0 && index < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 3));
        }
        following = false;
    }

    private void show(PatternsViewModel.Shown shown) {
        following = true;
        int at = table.getSelectionModel().getSelectedIndex();
        columns(shown);
        table.setItems(FXCollections.observableList(shown.lines()));
        if (at >= 0 && at < shown.lines().size()) {
            table.getSelectionModel().clearAndSelect(at);
        }
        following = false;
    }

    private void columns(PatternsViewModel.Shown shown) {
        table.getColumns().clear();
        add("Field", 200, line -> (line.indent() > 0 ? "    " : line.isStructure() ? "▾ " : "") + line.field());
        add("Name", 96, Line::name);
        add("Read as", 72, line -> line.readAs().replace("varint", "number"))
                .getStyleClass()
                .add("dim");
        add("In", 100, Line::in).getStyleClass().add("number");
        add("Values", 54, line -> line.isStructure() ? "–" : number(line.values()))
                .getStyleClass()
                .add("number");
        add("Sessions", 68, line -> number(line.sessions())).getStyleClass().add("number");
        for (int i = 0; i < shown.levels().size() && shown.levels().size() > 1; i++) {
            int level = i;
            String title = shown.levels().get(i) + " (" + shown.recorded().get(i) + ")";
            add(
                            title,
                            24 + 6.4 * title.length(),
                            line -> level < line.levels().size()
                                    ? number(line.levels().get(level))
                                    : "")
                    .getStyleClass()
                    .add("number");
        }
        TableColumn<Line, String> example = add("Example", 160, Line::example);
        example.getStyleClass().add("code");
        TableColumn<Line, String> tag = add(
                "Tag",
                84,
                line -> line.tags().isEmpty() ? "" : line.tags().getFirst().code());
        tag.setCellFactory(_ -> new Tags());
        add("✓", 28, line -> line.isJudged() && !line.isStructure() ? "✓" : "");
        spread(example);
    }

    /// Gives a column all width that the others leave.
    private void spread(TableColumn<Line, String> wide) {
        double others = table.getColumns().stream()
                .filter(column -> column != wide)
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        wide.prefWidthProperty().bind(Bindings.max(LEAST, table.widthProperty().subtract(others + BAR)));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private TableColumn<Line, String> add(String title, double width, Function<Line, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private static final class Row extends TableRow<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(STRUCTURE, !empty && line != null && line.isStructure());
        }
    }

    private static final class Tags extends TableCell<Line, String> {
        @Override
        protected void updateItem(String code, boolean empty) {
            super.updateItem(code, empty);
            setText(null);
            Line line = empty ? null : getTableRow().getItem();
            HBox chips = new HBox(3);
            chips.setAlignment(Pos.CENTER_LEFT);
            if (line != null) {
                line.tags().forEach(category -> chips.getChildren().add(new Chip(category, Chip.Standing.SOLID)));
            }
            setGraphic(chips.getChildren().isEmpty() ? null : chips);
        }
    }
}

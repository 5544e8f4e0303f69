package org.telltale.views.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.telltale.views.text.Visible;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The rows as a table; choosing a cell goes to its field.
public final class RowsView extends BorderPane {
    private static final Words WORDS = Words.of(RowsView.class);

    private static final double WIDEST = 260;
    private static final double LETTER = 7.2;
    private static final int LOOKED_AT = 200;

    private final RowsViewModel model;
    private final TableView<Rows.Line> table = new TableView<>();

    /// @param enter where Enter sends the keyboard
    public RowsView(RowsViewModel model, EmptyState nothing, Runnable enter) {
        this.model = model;
        table.setId("rows");
        table.setFixedCellSize(Lettering.px(23));
        table.setAccessibleText(WORDS.say("rows"));
        table.setPlaceholder(nothing);
        table.getSelectionModel().setCellSelectionEnabled(true);
        model.rowsProperty().subscribe(this::columns);
        model.stateProperty().addListener(_ -> columns(model.rowsProperty().get()));
        model.listedProperty().subscribe(this::show);
        table.getFocusModel()
                .focusedCellProperty()
                .addListener(_ -> go(table.getFocusModel().getFocusedCell()));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                enter.run();
                event.consume();
            }
        });
        setTop(new RowsHead(model));
        setCenter(table);
    }

    public TableView<Rows.Line> list() {
        return table;
    }

    private void show(RowsViewModel.Listed listed) {
        table.setItems(FXCollections.observableArrayList(listed.lines()));
        table.sort();
    }

    private void go(TablePosition<?, ?> cell) {
        int row = cell.getRow();
        if (row >= 0
                && row < table.getItems().size()
                && table.getScene().getFocusOwner() == table
                && cell.getTableColumn() != null
                && cell.getTableColumn().getUserData() instanceof Rows.Column column) {
            model.go(table.getItems().get(row), column);
        }
    }

    private void columns(Rows rows) {
        List<TableColumn<Rows.Line, String>> columns = new ArrayList<>();
        TableColumn<Rows.Line, String> request = new TableColumn<>(WORDS.say("request"));
        request.setPrefWidth(Lettering.px(180));
        request.setReorderable(false);
        request.setCellValueFactory(line -> new ReadOnlyStringWrapper(model.cite(line.getValue())));
        columns.add(request);
        for (int i = 0; i < rows.columns().size(); i++) {
            columns.add(column(rows, i));
        }
        table.getColumns().setAll(columns);
        request.getStyleClass().addAll("dim", "middle");
    }

    private TableColumn<Rows.Line, String> column(Rows rows, int index) {
        Rows.Column of = rows.columns().get(index);
        String title = model.title(of);
        TableColumn<Rows.Line, String> column = new TableColumn<>((of.beside() ? "↑ " : "") + title);
        column.setUserData(of);
        column.setPrefWidth(Lettering.px(width(rows, index, title)));
        column.getStyleClass().add("code");
        column.setComparator(Numbers::compare);
        column.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(Visible.of(line.getValue().cell(index))));
        MenuItem name = new MenuItem(WORDS.say("name.column"));
        name.setOnAction(_ -> model.name(of));
        MenuItem kinds = new MenuItem(WORDS.say("tell.kinds"));
        kinds.setDisable(!of.tellsKinds());
        kinds.setOnAction(_ -> model.narrow(model.narrowing().by(Optional.of(of))));
        column.setContextMenu(new ContextMenu(name, kinds));
        return column;
    }

    /// Wide enough for nine of ten cells.
    private static double width(Rows rows, int index, String title) {
        int[] lengths = rows.lines().stream()
                .limit(LOOKED_AT)
                .mapToInt(line -> line.cell(index).length())
                .sorted()
                .toArray();
        int usual = lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
        return Math.min(WIDEST, 24 + LETTER * Math.max(title.length(), usual));
    }
}

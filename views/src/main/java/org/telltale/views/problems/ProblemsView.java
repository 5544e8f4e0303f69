package org.telltale.views.problems;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.telltale.views.problems.ProblemsViewModel.Line;
import org.telltale.views.widget.EmptyState;

/// The list of problems; choosing one goes to its bytes.
public final class ProblemsView extends StackPane {
    private final TableView<Line> table = new TableView<>();

    public ProblemsView(ProblemsViewModel model) {
        table.setId("problems");
        table.setFixedCellSize(23);
        table.setAccessibleText("Problems");
        table.setItems(model.lines());
        table.setPlaceholder(new EmptyState("", "Nothing odd was found.", java.util.List.of()));
        add("Where", 260, Line::where);
        add("Place", 200, Line::place);
        add("", 70, Line::severity);
        add("What is odd", 560, Line::message);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null) {
                model.go(line);
            }
        });
        getChildren().setAll(table);
    }

    public TableView<Line> list() {
        return table;
    }

    private void add(String title, double width, Function<Line, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        table.getColumns().add(column);
    }
}

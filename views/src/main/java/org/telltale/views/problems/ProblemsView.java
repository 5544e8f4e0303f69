package org.telltale.views.problems;

import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.telltale.views.problems.ProblemsViewModel.Line;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The list of problems; choosing one goes to its bytes.
public final class ProblemsView extends StackPane {
    private static final Words WORDS = Words.of(ProblemsView.class);

    private static final double LEAST = 70;

    private final TableView<Line> table = new TableView<>();

    public ProblemsView(ProblemsViewModel model) {
        table.setId("problems");
        table.setFixedCellSize(Lettering.px(23));
        table.setAccessibleText(WORDS.say("title"));
        table.setItems(model.lines());
        EmptyState nothing = new EmptyState();
        model.busyProperty().subscribe(busy -> nothing.say("", WORDS.say(busy ? "reading" : "none"), List.of()));
        table.setPlaceholder(nothing);
        add(WORDS.say("where"), 210, Line::where).getStyleClass().add("middle");
        TableColumn<Line, String> place = add(WORDS.say("place"), 130, Line::place);
        place.getStyleClass().add("middle");
        place.setMaxWidth(Lettering.px(220));
        add(WORDS.say("severity"), 64, Line::severity).setMaxWidth(Lettering.px(80));
        add(WORDS.say("message"), 300, Line::message);
        TableColumn<Line, String> ways = add(WORDS.say("ways"), 300, _ -> "");
        ways.setMinWidth(Lettering.px(150));
        ways.setCellFactory(_ -> new Ways(model));
        InvalidationListener offered = _ -> ways.setVisible(
                model.lines().stream().anyMatch(line -> line.names().isPresent()));
        model.lines().addListener(offered);
        offered.invalidated(model.lines());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
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

    private TableColumn<Line, String> add(String title, double width, Function<Line, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        column.setMinWidth(Lettering.px(Math.min(LEAST, width)));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        table.getColumns().add(column);
        return column;
    }

    /// *Use* first · second · both, where names contradict each other.
    private static final class Ways extends TableCell<Line, String> {
        private final ProblemsViewModel model;

        Ways(ProblemsViewModel model) {
            this.model = model;
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            Line line = empty || getTableRow() == null ? null : getTableRow().getItem();
            HBox ways = new HBox(Lettering.px(4));
            ways.setAlignment(Pos.CENTER_LEFT);
            if (line != null) {
                line.names().ifPresent(names -> {
                    Label use = new Label(WORDS.say("use"));
                    use.setMinWidth(USE_PREF_SIZE);
                    ways.getChildren().add(use);
                    names.choices().forEach(name -> ways.getChildren().add(way(names, name)));
                });
            }
            setGraphic(ways.getChildren().isEmpty() ? null : ways);
        }

        private Hyperlink way(ProblemsViewModel.Names names, String name) {
            String text = names.given().contains(name)
                    ? name
                    : WORDS.say(names.given().size() == 2 ? "both" : "all");
            Hyperlink way = new Hyperlink(text);
            way.setOnAction(_ -> model.use(names, name));
            return way;
        }
    }
}

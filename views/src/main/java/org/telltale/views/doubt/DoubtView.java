package org.telltale.views.doubt;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.telltale.model.doubt.Judgement;
import org.telltale.model.doubt.Ranked;
import org.telltale.views.study.Endpoints;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The list of doubtful patterns: a row goes to a value in doubt, Enter takes the best reading, Space keeps the one that
/// is in use; both go on to the next.
public final class DoubtView extends VBox {
    private static final Words WORDS = Words.of(DoubtView.class);

    private final DoubtViewModel model;
    private final TableView<Judgement> table = new TableView<>();

    public DoubtView(DoubtViewModel model) {
        this.model = model;
        table.setId("doubtful");
        table.setFixedCellSize(Lettering.px(23));
        table.setAccessibleText(WORDS.say("title"));
        EmptyState nothing = new EmptyState();
        model.judgedProperty().subscribe(done -> nothing.say("", WORDS.say(done ? "none" : "judging"), List.of()));
        table.setPlaceholder(nothing);
        add(
                "endpoint",
                170,
                each -> Endpoints.text(each.place().endpoint(), model.desk().state()));
        add("pattern", 170, each -> each.place().pattern());
        add("instances", 64, each -> WORDS.say("number", each.instances()));
        add("best", 104, each -> each.readings().getFirst().reading());
        add("why", 210, each -> each.readings().getFirst().why());
        add("doubt", 240, Judgement::doubt);
        add("others", 130, DoubtView::others);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(_ -> new Row());
        model.openProperty().subscribe(this::show);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(model::go));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Label keys = new Label(WORDS.say("keys"));
        keys.getStyleClass().add("dim");
        HBox line = new HBox(keys);
        line.getStyleClass().add("list-note");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(line, table);
    }

    public TableView<Judgement> list() {
        return table;
    }

    /// Shows what is left; where the chosen one is settled, the next takes its place.
    private void show(List<Judgement> open) {
        int at = table.getSelectionModel().getSelectedIndex();
        Optional<Judgement> chosen =
                Optional.ofNullable(table.getSelectionModel().getSelectedItem());
        if (open.equals(table.getItems())) {
            return;
        }
        table.setItems(FXCollections.observableArrayList(open));
        if (at >= 0 && !open.isEmpty()) {
            int same = chosen.map(open::indexOf).orElse(-1);
            table.getSelectionModel().clearAndSelect(same >= 0 ? same : Math.min(at, open.size() - 1));
        }
    }

    private void pressed(KeyEvent event) {
        Optional<Consumer<Judgement>> action = switch (event.getCode()) {
            case ENTER -> Optional.of(model::take);
            case SPACE -> Optional.of(model::keep);
            default -> Optional.empty();
        };
        if (action.isPresent()) {
            Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(action.get());
            event.consume();
        }
    }

    /// A row that says all of its reasons.
    private static final class Row extends TableRow<Judgement> {
        @Override
        protected void updateItem(Judgement judgement, boolean empty) {
            super.updateItem(judgement, empty);
            setTooltip(
                    empty || judgement == null
                            ? null
                            : new Tooltip(judgement.readings().getFirst().why() + "\n" + judgement.doubt()));
        }
    }

    private static String others(Judgement judgement) {
        return judgement.readings().stream().skip(1).map(Ranked::reading).collect(Collectors.joining(", "));
    }

    private void add(String key, double width, Function<Judgement, String> text) {
        TableColumn<Judgement, String> column = new TableColumn<>(WORDS.say("column." + key));
        column.setPrefWidth(Lettering.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        table.getColumns().add(column);
    }
}

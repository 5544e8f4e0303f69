package org.telltale.views.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.views.text.Visible;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The card that says what a field ever holds.
public final class FieldFactsView extends VBox {
    private static final Words WORDS = Words.of(FieldFactsView.class);

    private static final int TEXT = 120;

    /// Below this height the tables have the chart's room.
    private static final double LOW = 460;

    private final FieldFactsViewModel model;
    private final Label title = new Label();
    private final Label nature = new Label();
    private final CourseChart chart;
    private final Label order = new Label();
    private final Consumer<String> everywhere;
    private final TableView<FieldFacts.Value> values = new TableView<>();
    private final TableView<FieldFacts.Part> parts = new TableView<>();

    /// @param close takes the card away
    /// @param shown runs after the list shows the requests that hold the field
    /// @param everywhere looks for a value in every encoding, once the card is away
    public FieldFactsView(FieldFactsViewModel model, Runnable close, Runnable shown, Consumer<String> everywhere) {
        super(Lettering.px(8));
        this.model = model;
        this.everywhere = value -> {
            close.run();
            everywhere.accept(value);
        };
        chart = new CourseChart(model::says, this::choose);
        setId("field-facts");
        setPrefSize(Lettering.px(860), Lettering.px(600));
        title.getStyleClass().add("sheet-title");
        nature.setWrapText(true);
        nature.setMinHeight(USE_PREF_SIZE);
        values();
        parts();
        VBox.setVgrow(values, Priority.ALWAYS);
        VBox.setVgrow(parts, Priority.ALWAYS);
        order.getStyleClass().addAll("dim", "small");
        keys(close);
        yielding();
        getChildren().setAll(title, nature, chart, order, values, parts, buttons(close, shown));
        model.factsProperty().subscribe(now -> now.ifPresent(this::show));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                values.requestFocus();
            }
        });
    }

    private void keys(Runnable close) {
        values.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go(close);
                event.consume();
            } else if (event.getCode() == KeyCode.V && !event.isShortcutDown() && !event.isAltDown()) {
                findEverywhere();
                event.consume();
            }
        });
        values.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go(close);
            }
        });
    }

    private void yielding() {
        for (Region drawn : List.of(chart, order)) {
            drawn.managedProperty()
                    .bind(heightProperty()
                            .greaterThan(0)
                            .and(heightProperty().lessThan(Lettering.px(LOW)))
                            .not());
            drawn.visibleProperty().bind(drawn.managedProperty());
        }
    }

    private HBox buttons(Runnable close, Runnable shown) {
        Button show = new Button(WORDS.say("show"));
        show.setOnAction(_ -> {
            model.factsProperty().get().ifPresent(model::show);
            close.run();
            shown.run();
        });
        Button done = new Button(WORDS.say("close"));
        done.setOnAction(_ -> close.run());
        Button find = new Button(WORDS.say("everywhere"));
        find.setId("field-everywhere");
        find.disableProperty()
                .bind(values.getSelectionModel().selectedItemProperty().isNull());
        find.setOnAction(_ -> findEverywhere());
        HBox line = new HBox(Lettering.px(8), find, show, done);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private void values() {
        values.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        values.setId("field-values");
        values.setAccessibleText(WORDS.say("values.of"));
        values.getSelectionModel()
                .selectedItemProperty()
                .subscribe(value -> chart.choose(value == null ? "" : value.text()));
        values.setFixedCellSize(Lettering.px(23));
        add(values, WORDS.say("value"), 330, value -> Visible.cut(Visible.of(value.shown()), TEXT))
                .getStyleClass()
                .add("code");
        number(values, WORDS.say("places"), FieldFacts.Value::places);
        number(values, WORDS.say("requests"), value -> (long) value.requests());
        number(values, WORDS.say("sessions"), value -> (long) value.sessions());
        add(values, WORDS.say("first"), 250, value -> model.cite(value.first()))
                .setCellFactory(_ -> new MiddleCutCell());
    }

    private void parts() {
        parts.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        parts.setId("field-parts");
        parts.setAccessibleText(WORDS.say("parts.of"));
        parts.setFixedCellSize(Lettering.px(23));
        add(parts, WORDS.say("part"), 260, FieldFacts.Part::name);
        add(parts, WORDS.say("in"), 150, FieldFacts.Part::in);
        number(parts, WORDS.say("values"), part -> (long) part.values());
        add(parts, WORDS.say("most"), 300, part -> Visible.cut(Visible.of(part.holds()), TEXT))
                .getStyleClass()
                .add("code");
    }

    private void show(FieldFacts facts) {
        title.setText(model.title(facts));
        nature.setText(facts.nature());
        values.setItems(FXCollections.observableArrayList(facts.values()));
        values.getSelectionModel()
                .select(Math.max(0, facts.indexOf(facts.subject().value())));
        parts.setItems(FXCollections.observableArrayList(facts.parts()));
        order.setText(model.caption(facts.course()));
        chart.show(facts.course());
        chart.setAccessibleText(facts.nature());
    }

    /// Selects a value of the table, where it is listed.
    private void choose(String text) {
        model.factsProperty()
                .get()
                .map(facts -> facts.indexOf(text))
                .filter(index -> index >= 0)
                .ifPresent(index -> {
                    values.getSelectionModel().clearAndSelect(index);
                    values.scrollTo(Math.max(0, index - 2));
                });
    }

    private void findEverywhere() {
        Optional.ofNullable(values.getSelectionModel().getSelectedItem())
                .ifPresent(value -> everywhere.accept(value.shown()));
    }

    private void go(Runnable close) {
        Optional<FieldFacts> facts = model.factsProperty().get();
        Optional.ofNullable(values.getSelectionModel().getSelectedItem())
                .ifPresent(value -> facts.ifPresent(of -> {
                    close.run();
                    model.go(of, value);
                }));
    }

    private static <T> TableColumn<T, String> add(
            TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(text.apply(line.getValue())));
        table.getColumns().add(column);
        return column;
    }

    /// Keeps the number of the request in sight where the name of its session is long.
    private static final class MiddleCutCell extends TableCell<FieldFacts.Value, String> {
        MiddleCutCell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }

    private static <T> void number(TableView<T> table, String title, Function<T, Long> number) {
        TableColumn<T, Long> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(76));
        column.setMinWidth(Lettering.px(76));
        column.setReorderable(false);
        column.getStyleClass().add("number");
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(number.apply(line.getValue())));
        table.getColumns().add(column);
    }
}

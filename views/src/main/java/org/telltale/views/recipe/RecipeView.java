package org.telltale.views.recipe;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The card with a recipe: its steps above, what they make of the selected value below.
public final class RecipeView extends VBox {
    private static final Words WORDS = Words.of(RecipeView.class);

    private static final double HEAD = 28;
    private static final double ROW = 23;

    /// Rows of the result that have room.
    private static final int FEWEST = 6;

    private static final int MOST = 16;

    private final RecipeViewModel model;
    private final VBox steps = new VBox(Lettering.px(6));

    /// @param open asks for a file and reads it into the model
    /// @param save asks for a file and writes the model's recipe there
    public RecipeView(RecipeViewModel model, Runnable open, Runnable save, Runnable close) {
        super(Lettering.px(8));
        this.model = model;
        setId("recipe");
        setPrefWidth(Lettering.px(820));
        Label title = new Label(WORDS.say("title"));
        title.getStyleClass().add("sheet-title");
        Label place = new Label(model.place());
        place.setId("recipe-place");
        place.getStyleClass().add("dim");
        model.targetProperty().subscribe(_ -> place.setText(model.place()));
        TextField name = new TextField();
        name.setId("recipe-name");
        name.setAccessibleText(WORDS.say("name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(Lettering.px(100));
        scroll.setMaxHeight(Lettering.px(260));
        scroll.visibleProperty().bind(Bindings.isNotEmpty(model.steps()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        model.steps().addListener((ListChangeListener<StepModel>) _ -> show());
        show();
        Label says = new Label();
        says.setId("recipe-says");
        says.textProperty().bind(model.saysProperty());
        TableView<RecipeViewModel.Line> result = result();
        VBox.setVgrow(result, Priority.ALWAYS);
        getChildren()
                .setAll(
                        title,
                        place,
                        line(new Label(WORDS.say("name")), name),
                        scroll,
                        adding(),
                        says,
                        result,
                        buttons(open, save, close));
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(Lettering.px(8), nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox adding() {
        ComboBox<String> decoders = new ComboBox<>();
        decoders.setId("recipe-decoders");
        decoders.setAccessibleText(WORDS.say("add"));
        decoders.getItems().setAll(model.decoders());
        decoders.setPromptText(WORDS.say("add"));
        Button add = button("add-it", "recipe-add", () -> model.add(String.valueOf(decoders.getValue())));
        add.disableProperty().bind(decoders.valueProperty().isNull());
        return line(decoders, add);
    }

    private HBox buttons(Runnable open, Runnable save, Runnable close) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button keep = button("keep", "recipe-keep", model::keep);
        keep.setDefaultButton(true);
        return line(
                button("open", "recipe-open", open),
                button("save", "recipe-save", save),
                gap,
                button("take-away", "recipe-take-away", model::takeAway),
                keep,
                button("close", "recipe-close", close));
    }

    private static Button button(String key, String id, Runnable action) {
        Button button = new Button(WORDS.say("button." + key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show() {
        steps.getChildren().setAll(model.steps().stream().map(this::step).toList());
    }

    private Node step(StepModel step) {
        int number = model.steps().indexOf(step) + 1;
        Label what = new Label(WORDS.say("step", number, step.decoder()));
        what.setMinWidth(Lettering.px(120));
        what.setPadding(new Insets(Lettering.px(4), 0, 0, 0));
        FlowPane given = new FlowPane(Lettering.px(8), Lettering.px(4));
        HBox.setHgrow(given, Priority.ALWAYS);
        step.given().forEach((name, line) -> {
            TextField field = new TextField();
            field.setId("given-" + number + "-" + name);
            field.setPromptText(WORDS.say("value"));
            field.setAccessibleText(WORDS.say("given", number, name));
            field.setPrefColumnCount(14);
            field.textProperty().bindBidirectional(line);
            given.getChildren().add(line(new Label(name), field));
        });
        TextField into = new TextField();
        into.setAccessibleText(WORDS.say("into", number));
        into.setPromptText(WORDS.say("usual"));
        into.setPrefColumnCount(10);
        into.textProperty().bindBidirectional(step.intoProperty());
        given.getChildren().add(line(new Label(WORDS.say("then")), into));
        HBox all = line(
                what,
                given,
                small("\u2191", "up", number, () -> model.move(step, -1)),
                small("\u2193", "down", number, () -> model.move(step, 1)),
                small("\u00d7", "remove", number, () -> model.remove(step)));
        all.setAlignment(Pos.TOP_LEFT);
        return all;
    }

    private static Button small(String sign, String key, int number, Runnable action) {
        Button button = new Button(sign);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(WORDS.say("change." + key, number));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private TableView<RecipeViewModel.Line> result() {
        TableView<RecipeViewModel.Line> table = new TableView<>();
        table.setId("recipe-result");
        table.setAccessibleText(WORDS.say("result"));
        table.setFixedCellSize(Lettering.px(ROW));
        table.setMinHeight(Lettering.px(100));
        Label nothing = new Label(WORDS.say("nothing-yet"));
        nothing.getStyleClass().add("dim");
        table.setPlaceholder(nothing);
        table.prefHeightProperty()
                .bind(Bindings.size(model.result())
                        .map(size ->
                                Lettering.px(HEAD) + Lettering.px(ROW) * Math.clamp(size.intValue(), FEWEST, MOST)));
        table.setItems(model.result());
        table.getColumns().add(column(WORDS.say("path"), 250, RecipeViewModel.Line::path));
        table.getColumns().add(column(WORDS.say("what"), 130, RecipeViewModel.Line::what));
        table.getColumns().add(column(WORDS.say("came-out"), 390, RecipeViewModel.Line::value));
        return table;
    }

    private static TableColumn<RecipeViewModel.Line, String> column(
            String title, double width, Function<RecipeViewModel.Line, String> text) {
        TableColumn<RecipeViewModel.Line, String> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        return column;
    }
}

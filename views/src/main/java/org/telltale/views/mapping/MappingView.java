package org.telltale.views.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.model.capture.KeyMapping;
import org.telltale.views.mapping.MappingViewModel.Extra;
import org.telltale.views.text.MonoFont;
import org.telltale.views.text.Visible;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The card with a mapping: the file's first records, what their keys are taken for, and what comes of it.
public final class MappingView extends VBox {
    private static final Words WORDS = Words.of(MappingView.class);

    private static final int MOST_SHOWN = 240;

    /// Below this width the records as they stand in the file have no room.
    private static final double NARROW = 740;

    private final MappingViewModel model;
    private final ListView<String> lines = new ListView<>();
    private final GridPane form = new GridPane();
    private final TableView<MappedRow> result = new TableView<>();

    /// @param save asks for a file and writes the model's mapping there
    /// @param bring hands the file and the mapping to an import
    public MappingView(MappingViewModel model, Runnable save, Runnable bring, Runnable close) {
        super(Lettering.px(8));
        this.model = model;
        setId("mapping");
        setPrefSize(Lettering.px(1240), Lettering.px(700));
        Label title = new Label(WORDS.say("title", Visible.cut(model.fileName(), 80)));
        title.getStyleClass().add("sheet-title");
        Label says = new Label();
        says.setId("mapping-says");
        says.setWrapText(true);
        says.textProperty().bind(model.saysProperty());
        Node records = records();
        HBox panes = new HBox(Lettering.px(12), records, mapping(), came());
        ScrollPane room = new ScrollPane(panes);
        // what comes of the records says more than they do
        records.managedProperty()
                .bind(room.widthProperty().lessThan(Lettering.px(NARROW)).not());
        records.visibleProperty().bind(records.managedProperty());
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.getStyleClass().add("panel");
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().setAll(title, room, says, buttons(save, bring, close));
        model.readyProperty().subscribe(ready -> {
            if (ready) {
                fill();
            }
        });
    }

    private static VBox pane(String title, double width, Node... nodes) {
        Label head = new Label(title);
        head.getStyleClass().add("heading");
        VBox pane = new VBox(Lettering.px(4), head);
        pane.getChildren().addAll(nodes);
        pane.setPrefWidth(Lettering.px(width));
        pane.setMinWidth(Lettering.px(width / 2));
        return pane;
    }

    private Node records() {
        lines.setId("mapping-lines");
        lines.setAccessibleText(WORDS.say("records"));
        lines.setItems(model.lines());
        lines.setCellFactory(_ -> new Line());
        VBox.setVgrow(lines, Priority.ALWAYS);
        TextArea whole = new TextArea();
        whole.setAccessibleText(WORDS.say("whole"));
        whole.setPromptText(WORDS.say("whole"));
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.setStyle("-fx-font-family: \"" + MonoFont.family() + "\";");
        whole.setPrefRowCount(7);
        whole.setMinHeight(Lettering.px(60));
        lines.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> whole.setText(
                        Optional.ofNullable(line).map(MonoFont::drawn).orElse("")));
        return pane(WORDS.say("records"), 340, lines, whole);
    }

    private Node mapping() {
        form.setHgap(Lettering.px(8));
        form.setVgap(Lettering.px(4));
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().setAll(names, values);
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox pane = pane(WORDS.say("mapping"), 300, scroll);
        pane.setMinWidth(Lettering.px(280));
        return pane;
    }

    /// Only now are the keys known that the boxes offer.
    private void fill() {
        form.getChildren().clear();
        for (String role : KeyMapping.ROLES) {
            row(role, choice(model.keys(), WORDS.say("none"), model.key(role)));
            switch (role) {
                case "response" ->
                    row("encoding", choice(KeyMapping.ENCODINGS, WORDS.say("by-values"), model.extra(Extra.ENCODING)));
                case "time" -> row("unit", choice(KeyMapping.UNITS, WORDS.say("by-values"), model.extra(Extra.UNIT)));
                case "direction" -> {
                    row("requests", words(Extra.REQUESTS));
                    row("responses", words(Extra.RESPONSES));
                }
                default -> {}
            }
        }
    }

    private void row(String name, Control field) {
        Label label = new Label(WORDS.say("role." + name));
        label.setLabelFor(field);
        field.setId("mapping-" + name);
        field.setAccessibleText(label.getText());
        field.setMaxWidth(Double.MAX_VALUE);
        form.addRow(form.getRowCount(), label, field);
    }

    private static TextField field(String prompt, StringProperty value) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private TextField words(Extra extra) {
        return field(WORDS.say("usual"), model.extra(extra));
    }

    /// A box that takes any text, also while it is being typed.
    private static ComboBox<String> choice(List<String> keys, String none, StringProperty value) {
        ComboBox<String> box = new ComboBox<>();
        List<String> offered = new ArrayList<>(keys);
        offered.addFirst("");
        box.getItems().setAll(offered);
        box.setEditable(true);
        box.setPromptText(none);
        box.setValue(value.get());
        box.getEditor().textProperty().addListener((_, _, text) -> value.set(text));
        value.addListener((_, _, now) -> {
            if (!now.equals(box.getEditor().getText())) {
                box.setValue(now);
            }
        });
        return box;
    }

    private Node came() {
        result.setId("mapping-result");
        result.setAccessibleText(WORDS.say("result"));
        result.setFixedCellSize(Lettering.px(23));
        result.setPlaceholder(new Label(""));
        result.setItems(model.rows());
        columns();
        result.getItems().addListener((ListChangeListener<MappedRow>) _ -> showFilled());
        result.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> Optional.ofNullable(row)
                        .filter(chosen -> chosen.line() >= 0)
                        .ifPresent(chosen -> {
                            lines.getSelectionModel().clearAndSelect(chosen.line());
                            lines.scrollTo(chosen.line());
                        }));
        VBox.setVgrow(result, Priority.ALWAYS);
        ListView<String> remarks = new ListView<>(model.remarks());
        remarks.setId("mapping-remarks");
        remarks.setAccessibleText(WORDS.say("remarks"));
        remarks.setPlaceholder(new Label(WORDS.say("no-remarks")));
        remarks.setPrefHeight(Lettering.px(140));
        remarks.setMinHeight(Lettering.px(60));
        VBox pane = pane(WORDS.say("result"), 560, result, remarks);
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private void columns() {
        column("record", 36, MappedRow::record);
        column("number", 66, MappedRow::number);
        column("name", 180, MappedRow::name);
        column("request", 230, MappedRow::request);
        column("response", 150, MappedRow::response);
        column("time", 190, MappedRow::time);
        column("method", 60, MappedRow::method);
        column("host", 120, MappedRow::host);
        column("url", 200, MappedRow::url);
        column("status", 60, MappedRow::status);
        column("odd", 70, MappedRow::remarks);
    }

    private void column(String key, double width, Function<MappedRow, String> text) {
        TableColumn<MappedRow, String> column = new TableColumn<>(WORDS.say("column." + key));
        column.setPrefWidth(Lettering.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(MonoFont.drawn(text.apply(row.getValue()))));
        result.getColumns().add(column);
    }

    /// A column in which no exchange says anything is put away.
    private void showFilled() {
        for (TableColumn<MappedRow, ?> column : result.getColumns()) {
            column.setVisible(model.rows().isEmpty()
                    || model.rows().stream()
                            .anyMatch(row -> column.getCellData(row) instanceof String text && !text.isEmpty()));
        }
    }

    private HBox buttons(Runnable save, Runnable bring, Runnable close) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button guess = button("guess", model::guess);
        guess.disableProperty().bind(model.readyProperty().not());
        Button keep = button("save", save);
        keep.disableProperty().bind(model.soundProperty().not());
        Button with = button("import", bring);
        with.disableProperty().bind(model.soundProperty().not());
        with.setDefaultButton(true);
        HBox line = new HBox(Lettering.px(8), guess, gap, button("close", close), keep, with);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(WORDS.say("button." + key));
        button.setId("mapping-" + key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A record in one line, cut.
    private static final class Line extends ListCell<String> {
        Line() {
            setStyle("-fx-font-family: \"" + MonoFont.family() + "\";");
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setText(
                    empty || line == null
                            ? null
                            : WORDS.say("line", getIndex() + 1, MonoFont.drawn(Visible.cut(line, MOST_SHOWN))));
        }
    }
}

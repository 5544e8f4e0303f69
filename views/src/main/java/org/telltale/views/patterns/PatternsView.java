package org.telltale.views.patterns;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.telltale.views.study.FactorWords;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The table of fields under a line that counts them and says what the chosen factor cannot be told apart from.
public final class PatternsView extends VBox {
    private static final Words WORDS = Words.of(PatternsView.class);

    private static final PseudoClass STRUCTURE = PseudoClass.getPseudoClass("structure");
    private static final double LEAST = 120;
    private static final double BAR = 16;

    /// From this width on, tags have room for what tells unlike values apart.
    private static final double ROOMY = 1130;

    private static final double WARNING = 172;
    private static final double MARK = 26;
    private static final double INDENT = 14;

    private final PatternsViewModel model;
    private final TableView<Line> table = new TableView<>();
    private final MenuButton factor = new MenuButton();
    private List<String> titles = List.of();
    private boolean following;

    public PatternsView(PatternsViewModel model, EmptyState nothing) {
        this.model = model;
        table.setId("fields");
        table.setFixedCellSize(Lettering.px(23));
        table.setAccessibleText(WORDS.say("fields"));
        Label busy = new Label(WORDS.say("busy"));
        model.busyProperty().subscribe(now -> table.setPlaceholder(now ? busy : nothing));
        table.setRowFactory(_ -> new Row());
        model.surveyedProperty().subscribe(this::columns);
        model.linesProperty().subscribe(this::show);
        model.selectedProperty().addListener((_, _, at) -> select(at.intValue()));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null && !following) {
                model.selectedProperty().set(table.getSelectionModel().getSelectedIndex());
                model.go(line);
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(apart(), table);
    }

    public TableView<Line> list() {
        return table;
    }

    private Label apart() {
        Label apart = new Label();
        apart.setId("fields-apart");
        apart.getStyleClass().addAll("problem-text", "list-note");
        apart.textProperty().bind(model.surveyedProperty().map(Surveyed::apart));
        apart.setMaxWidth(Double.MAX_VALUE);
        apart.visibleProperty().bind(apart.textProperty().isNotEmpty());
        apart.managedProperty().bind(apart.visibleProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(apart.textProperty());
        apart.setTooltip(whole);
        return apart;
    }

    /// What stands beside the tabs: counts, and the factor whose levels have columns.
    public HBox note() {
        Label says = new Label();
        says.setId("fields-says");
        says.textProperty().bind(model.surveyedProperty().map(Surveyed::says));
        says.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(says.textProperty());
        says.setTooltip(whole);
        factor.setId("field-factor");
        factor.getStyleClass().addAll("flat", "small");
        factor.textProperty()
                .bind(model.factorProperty()
                        .map(name ->
                                name.isEmpty() ? WORDS.say("no.columns") : WORDS.say("by", FactorWords.text(name))));
        factor.setOnShowing(_ -> offer());
        offer();
        HBox note = new HBox(Lettering.px(10), says, factor);
        note.setAlignment(Pos.CENTER_RIGHT);
        return note;
    }

    private void offer() {
        factor.getItems().clear();
        for (String each : model.factors()) {
            factor.getItems().add(choice(FactorWords.text(each), each));
        }
        factor.getItems().add(choice(WORDS.say("no.columns"), ""));
    }

    private MenuItem choice(String text, String value) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.compare(value));
        return item;
    }

    private void pressed(KeyEvent event) {
        Line line = table.getSelectionModel().getSelectedItem();
        if (line == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean taken = switch (event.getCode()) {
            case RIGHT -> model.open(line, true);
            case LEFT -> model.open(line, false);
            case ENTER -> {
                model.go(line);
                yield true;
            }
            default -> false;
        };
        if (taken) {
            event.consume();
        }
    }

    private void select(int index) {
        following = true;
        if (index >= 0 && index < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 3));
        }
        following = false;
    }

    private void show(List<Line> lines) {
        following = true;
        Line before = table.getSelectionModel().getSelectedItem();
        int old = table.getSelectionModel().getSelectedIndex();
        table.setItems(FXCollections.observableList(lines));
        int at = before == null ? -1 : index(lines, before, old);
        if (at >= 0) {
            table.getSelectionModel().clearAndSelect(at);
        }
        model.selectedProperty().set(at);
        following = false;
    }

    /// The place of the line that was selected; where it is gone, the one before its old place.
    private static int index(List<Line> lines, Line before, int old) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(before.id())) {
                return i;
            }
        }
        return Math.min(old, lines.size()) - 1;
    }

    private void columns(Surveyed shown) {
        PatternColumns columns = new PatternColumns(model, shown);
        List<String> now = columns.all().stream().map(TableColumn::getText).toList();
        if (now.equals(titles)) {
            return;
        }
        titles = now;
        table.getColumns().setAll(columns.all());
        TableColumn<Line, String> tag = columns.tag();
        tag.prefWidthProperty()
                .bind(Bindings.when(table.widthProperty().lessThan(Lettering.px(ROOMY)))
                        .then(tag.getPrefWidth())
                        .otherwise(Lettering.px(WARNING)));
        double others = columns.all().stream()
                .filter(column -> column != columns.wide() && column != tag)
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        columns.wide()
                .prefWidthProperty()
                .bind(Bindings.max(
                        Lettering.px(LEAST),
                        table.widthProperty()
                                .subtract(others + Lettering.px(BAR))
                                .subtract(tag.prefWidthProperty())));
    }

    private final class Row extends TableRow<Line> {
        Row() {
            addEventFilter(MouseEvent.MOUSE_CLICKED, click -> {
                Line line = getItem();
                if (line != null && click.getX() < Lettering.px(MARK) + Lettering.px(INDENT) * line.depth()) {
                    model.open(line, !model.isOpen(line));
                }
            });
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(STRUCTURE, !empty && line != null && line.isStructure());
        }
    }
}

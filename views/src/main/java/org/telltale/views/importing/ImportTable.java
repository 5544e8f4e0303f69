package org.telltale.views.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.telltale.model.usecase.FileOrder;
import org.telltale.views.command.KeyFilter;
import org.telltale.views.study.FactorWords;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The sessions of an import with their conditions, which are edited like a sheet: Enter or F2 writes, Ctrl+D fills down.
final class ImportTable extends TableView<ImportRow> {
    private static final Words WORDS = Words.of(ImportTable.class);

    private static final String NOT_STATED = "—";
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("silent");
    private static final int MOST_ROWS = 15;
    private static final double ROW = 23;
    private static final KeyCombination FILL_DOWN = KeyCombination.valueOf("Shortcut+D");
    private static final KeyCombination WRITE = KeyCombination.valueOf("F2");

    /// The column of the session's name; those of conditions follow.
    private static final int NAME = 4;

    /// Of a condition's column; it has as much again where there is room.
    private static final double CONDITION = 92;

    /// Of the columns before the conditions.
    private static final List<Double> WIDTHS = List.of(262.0, 112.0, 64.0, 54.0, 226.0);

    private static final int FORMAT = 1;
    private static final int RECORDS = 2;
    private static final double LEAST_NAME = 110;
    private static final double BAR = 16;

    private final ImportViewModel model;
    private final Runnable chosenName;
    private List<String> factors = List.of();

    /// @param chosenName what follows once a name was chosen
    ImportTable(ImportViewModel model, Runnable chosenName) {
        this.model = model;
        this.chosenName = chosenName;
        setId("import-rows");
        setFixedCellSize(Lettering.px(ROW));
        setEditable(true);
        setAccessibleText(WORDS.say("rows"));
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(_ -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        KeyFilter.own(this, FILL_DOWN, WRITE);
        MenuItem fill = new MenuItem(WORDS.say("fill-down") + "\tCtrl+D");
        fill.setOnAction(_ -> fillDown());
        setContextMenu(new ContextMenu(fill));
        fixed();
        widthProperty().addListener(_ -> fit());
    }

    /// Shows the rows as they are now; the cell that is looked at stays.
    void renew() {
        if (!model.factors().equals(factors)) {
            factors = model.factors();
            levels();
        }
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        List<ImportRow> rows = model.rows();
        setItems(FXCollections.observableArrayList(rows));
        setPrefHeight(Lettering.px(26) + Lettering.px(ROW) * Math.clamp(rows.size(), 2, MOST_ROWS) + 4);
        if (at != null && at.getRow() >= 0 && at.getRow() < rows.size() && at.getColumn() >= 0) {
            int visible = Math.min(at.getColumn(), getVisibleLeafColumns().size() - 1);
            TableColumn<ImportRow, ?> column = getVisibleLeafColumn(visible);
            getSelectionModel().clearAndSelect(at.getRow(), column);
            getFocusModel().focus(at.getRow(), column);
        }
    }

    private void fixed() {
        add(
                WORDS.say("column.file"),
                WIDTHS.get(0),
                row -> row.files().size() == 1
                        ? row.files().getFirst().order().fileName()
                        : WORDS.say(
                                "same-bytes",
                                row.files().size(),
                                row.files().getFirst().order().fileName()));
        add(WORDS.say("column.format"), WIDTHS.get(1), ImportTable::format);
        number(WORDS.say("column.records"), WIDTHS.get(2), row -> row.session().records());
        add(WORDS.say("column.new"), WIDTHS.get(3), ImportTable::fresh)
                .getStyleClass()
                .add("number");
        add(WORDS.say("column.session"), WIDTHS.get(NAME), row -> row.session().name())
                .setCellFactory(_ -> new NameCell());
    }

    /// What it is read as, with how surely where there is doubt.
    private static String format(ImportRow row) {
        FileOrder order = row.files().getFirst().order();
        String format = order.importer().id();
        return switch (order.fit()) {
            case CERTAIN -> format;
            case LIKELY -> WORDS.say("fit.likely", format);
            case POSSIBLE, NONE -> WORDS.say("fit.possible", format);
        };
    }

    /// How many records it adds; ∅ says that nothing in them can be read.
    private static String fresh(ImportRow row) {
        String count = WORDS.say("number", row.session().kept().size());
        return row.isSilent() ? "∅ " + count : count;
    }

    private void levels() {
        getColumns().remove(NAME + 1, getColumns().size());
        for (String factor : factors) {
            TableColumn<ImportRow, String> column = add(FactorWords.text(factor), CONDITION, row -> shown(row, factor));
            column.setUserData(factor);
            column.setEditable(true);
            column.setCellFactory(TextFieldTableCell.forTableColumn());
            column.setOnEditCommit(
                    edit -> model.condition(List.of(edit.getRowValue()), factor, level(factor, edit.getNewValue())));
        }
        fit();
    }

    /// Conditions share the room that is left, then the names of files; where there is none, names of files and sessions
    /// give way, then what a file is recognised as and holds, which its tooltip says.
    private void fit() {
        double room = getWidth() - Lettering.px(BAR);
        double conditions = factors.size() * Lettering.px(CONDITION);
        double all = WIDTHS.stream().mapToDouble(Lettering::px).sum();
        double told = Lettering.px(WIDTHS.get(FORMAT)) + Lettering.px(WIDTHS.get(RECORDS));
        double names = Lettering.px(WIDTHS.get(0)) + Lettering.px(WIDTHS.get(NAME)) - 2 * Lettering.px(LEAST_NAME);
        boolean roomy = all + conditions - names <= room;
        getColumns().get(FORMAT).setVisible(roomy);
        getColumns().get(RECORDS).setVisible(roomy);
        double left = room - all - conditions + (roomy ? 0 : told);
        double each = factors.isEmpty() ? 0 : Math.clamp(left / factors.size(), 0, Lettering.px(CONDITION));
        double rest = left - each * factors.size();
        for (TableColumn<ImportRow, ?> column :
                getColumns().subList(NAME + 1, getColumns().size())) {
            column.setPrefWidth(Math.floor(Lettering.px(CONDITION) + each));
        }
        named(0, rest > 0 ? rest : rest / 2);
        named(NAME, rest > 0 ? 0 : rest / 2);
    }

    private void named(int column, double more) {
        double width = Math.max(Lettering.px(LEAST_NAME), Lettering.px(WIDTHS.get(column)) + more);
        getColumns().get(column).setPrefWidth(Math.floor(width));
    }

    private static String shown(ImportRow row, String factor) {
        return Optional.ofNullable(row.conditions().get(factor))
                .map(level -> FactorWords.level(factor, level))
                .orElse(NOT_STATED);
    }

    private static String level(String factor, String shown) {
        return shown.strip().equals(NOT_STATED) ? "" : FactorWords.stored(factor, shown.strip());
    }

    private void number(String title, double width, Function<ImportRow, Integer> value) {
        add(title, width, row -> WORDS.say("number", value.apply(row)))
                .getStyleClass()
                .add("number");
    }

    private TableColumn<ImportRow, String> add(String title, double width, Function<ImportRow, String> text) {
        TableColumn<ImportRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(false);
        column.getStyleClass().add("middle");
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        getColumns().add(column);
        return column;
    }

    private void pressed(KeyEvent event) {
        boolean editing = getEditingCell() != null;
        if (!editing && FILL_DOWN.match(event)) {
            fillDown();
            event.consume();
        } else if (!editing && (WRITE.match(event) || event.getCode() == KeyCode.ENTER)) {
            TablePosition<?, ?> at = getFocusModel().getFocusedCell();
            if (at.getTableColumn() == getColumns().get(NAME)
                    && getItems().get(at.getRow()).names().size() > 1) {
                chooseName();
                event.consume();
            }
            focusedFactor().ifPresent(column -> {
                edit(getFocusModel().getFocusedCell().getRow(), column);
                event.consume();
            });
        }
    }

    /// Opens the choice of names of the row that is looked at, where it has one.
    private void chooseName() {
        choice(getItems().get(getFocusModel().getFocusedCell().getRow())).ifPresent(choice -> {
            choice.requestFocus();
            choice.show();
        });
    }

    /// Goes to the first session whose name somebody has to choose, and opens the choice.
    void chooseNext() {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).needsName()) {
                scrollTo(Math.max(0, i - 2));
                getSelectionModel().clearAndSelect(i, getColumns().get(NAME));
                getFocusModel().focus(i, getColumns().get(NAME));
                applyCss();
                layout();
                chooseName();
                return;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Optional<ComboBox<String>> choice(ImportRow row) {
        return lookupAll(".in-cell").stream()
                .filter(choice -> row.equals(choice.getUserData()) && choice instanceof ComboBox<?>)
                .map(choice -> (ComboBox<String>) choice)
                .findFirst();
    }

    private Optional<TableColumn<ImportRow, ?>> focusedFactor() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        return getColumns().stream()
                .skip(NAME + 1L)
                .filter(column -> column == at.getTableColumn())
                .findFirst();
    }

    /// Gives the level of the uppermost chosen cell to the others chosen; with one cell chosen, to all below that state none.
    private void fillDown() {
        focusedFactor().ifPresent(column -> {
            String factor = String.valueOf(column.getUserData());
            List<Integer> chosen = getSelectionModel().getSelectedCells().stream()
                    .filter(at -> at.getTableColumn() == column)
                    .map(at -> at.getRow())
                    .sorted()
                    .toList();
            if (chosen.isEmpty()) {
                return;
            }
            ImportRow first = getItems().get(chosen.getFirst());
            List<ImportRow> rows = chosen.size() > 1
                    ? chosen.stream().map(getItems()::get).toList()
                    : getItems().subList(chosen.getFirst(), getItems().size()).stream()
                            .filter(row -> row == first || !row.conditions().containsKey(factor))
                            .toList();
            model.condition(rows, factor, first.conditions().getOrDefault(factor, ""));
        });
    }

    /// Says why a file is read as it is, which others are its bytes, and where nothing in it can be read.
    private static final class Row extends TableRow<ImportRow> {
        @Override
        protected void updateItem(ImportRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean nothing = !empty && row != null && row.session().kept().size() == 0;
            boolean silent = !empty && row != null && row.isSilent();
            pseudoClassStateChanged(EMPTY, nothing || silent);
            setTooltip(empty || row == null ? null : new Tooltip(about(row, nothing, silent)));
        }

        private static String about(ImportRow row, boolean nothing, boolean silent) {
            List<String> lines = new ArrayList<>();
            row.files().forEach(file -> lines.add(file.order().fileName()));
            FileOrder order = row.files().getFirst().order();
            lines.add(WORDS.say("read-as", order.importer().id(), order.why()));
            if (nothing || silent) {
                lines.add(WORDS.say(nothing ? "nothing-new" : "silent"));
            }
            return String.join("\n", lines);
        }
    }

    /// The session's name, or a choice among several.
    private final class NameCell extends TableCell<ImportRow, String> {
        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            ImportRow row =
                    empty || getTableRow() == null ? null : getTableRow().getItem();
            setText(empty || row == null || row.names().size() > 1 ? null : name);
            setGraphic(row == null || row.names().size() <= 1 ? null : choice(row));
        }

        private ComboBox<String> choice(ImportRow row) {
            ComboBox<String> names = new ComboBox<>(FXCollections.observableArrayList(row.names()));
            names.setUserData(row);
            names.setPromptText("⚠ " + WORDS.say("choose"));
            if (row.isChosen()) {
                names.setValue(row.session().name());
            }
            names.setMaxWidth(Double.MAX_VALUE);
            names.getStyleClass().add("in-cell");
            names.setAccessibleText(WORDS.say("which-name"));
            names.setTooltip(new Tooltip(WORDS.say("names-differ", String.join(", ", row.names()))));
            // arrows move the value along in the open list; what counts is where it is closed
            names.valueProperty().addListener(_ -> {
                if (!names.isShowing()) {
                    take(row, names);
                }
            });
            names.setOnHidden(_ -> take(row, names));
            return names;
        }

        private void take(ImportRow row, ComboBox<String> names) {
            String chosen = names.getValue();
            boolean isNew = chosen != null
                    && !(row.isChosen() && chosen.equals(row.session().name()));
            if (isNew) {
                model.name(row, chosen);
                chosenName.run();
            }
        }
    }
}

package org.telltale.views.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.model.usecase.ImportPlan;
import org.telltale.views.importing.ImportViewModel.Stage;
import org.telltale.views.job.ProgressPull;

/// The import sheet.
public final class ImportView extends VBox {
    private static final double WIDTH = 1040;

    private final ImportViewModel model;
    private final TableView<ImportRow> table = new TableView<>();
    private final Runnable close;
    private Optional<ProgressPull> pull = Optional.empty();

    /// @param close puts the sheet away
    public ImportView(ImportViewModel model, Runnable close) {
        super(10);
        this.model = model;
        this.close = close;
        setId("import-sheet");
        setPrefWidth(WIDTH);
        table.setId("import-rows");
        table.setFixedCellSize(23);
        table.setEditable(true);
        table.setAccessibleText("Files to import");
        VBox.setVgrow(table, Priority.ALWAYS);
        model.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        pull.ifPresent(ProgressPull::stop);
        switch (stage) {
            case Stage.Working working -> working(working);
            case Stage.Planned(ImportPlan plan) -> planned(plan);
            case Stage.Failed(String why) -> say("Nothing was imported", why);
            case Stage.Finished _, Stage.Cancelled _ -> close.run();
        }
    }

    private void working(Stage.Working working) {
        ProgressBar bar = new ProgressBar(-1);
        bar.setPrefWidth(420);
        pull = Optional.of(new ProgressPull(working.job(), bar::setProgress));
        Button cancel = new Button("Cancel");
        cancel.setOnAction(_ -> model.cancel());
        HBox line = new HBox(10, bar, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(title(working.job().title()), dim("Stopped before its end, nothing of it stays."), line);
    }

    private void say(String head, String text) {
        Button done = new Button("Close");
        done.setOnAction(_ -> close.run());
        getChildren().setAll(title(head), dim(text), done);
    }

    private void planned(ImportPlan plan) {
        String names = plan.names().isEmpty()
                ? ""
                : " and " + ImportViewModel.count(plan.names().size(), "list") + " of names";
        Label head =
                title(ImportViewModel.count(plan.captures().size(), "capture") + names + ", recognised by content");
        columns();
        table.setItems(FXCollections.observableArrayList(model.rows()));
        table.setPrefHeight(24 + 23 * Math.clamp(model.rows().size(), 2, 15) + 4);
        getChildren().setAll(head);
        if (model.overlaps()) {
            getChildren().add(choice(plan));
        }
        plan.failed()
                .forEach(failed -> getChildren().add(problem(failed.path().getFileName() + " " + failed.reason())));
        plan.names()
                .forEach(list -> list.table().problems().stream()
                        .limit(2)
                        .forEach(p -> getChildren().add(problem(p.message()))));
        getChildren().addAll(table, foot(plan));
    }

    private Node choice(ImportPlan plan) {
        List<String> sameRuns = model.sameRuns();
        Label head = new Label(
                sameRuns.isEmpty()
                        ? "These files overlap: some begin with all that others hold."
                        : "These files overlap: some record what others do.");
        head.getStyleClass().add("heading");
        int records =
                plan.captures().stream().mapToInt(ImportPlan.Planned::records).sum();
        Label what = dim(String.format(
                Locale.ROOT,
                "%,d records stand in the files. The order of the files is not an order in time.",
                records));
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(4);
        grid.addRow(0, option(Keep.ADDED, "Keep what each file adds"), outcome(Keep.ADDED), dim("(recommended)"));
        grid.addRow(1, option(Keep.LONGEST, "Keep the longest file only"), outcome(Keep.LONGEST));
        grid.addRow(2, option(Keep.WHOLE, "Keep every file whole"), outcome(Keep.WHOLE), dim("counts repeat"));
        VBox box = new VBox(5, head, what);
        sameRuns.forEach(words -> box.getChildren().add(dim(words)));
        box.getChildren().add(grid);
        box.getStyleClass().add("box");
        return box;
    }

    private RadioButton option(Keep keep, String text) {
        RadioButton option = new RadioButton(text);
        option.setId("keep-" + keep.name().toLowerCase(Locale.ROOT));
        option.setSelected(model.keep() == keep);
        option.setDisable(!model.offers(keep));
        option.setOnAction(_ -> model.keep(keep));
        return option;
    }

    private Label outcome(Keep keep) {
        return model.offers(keep) ? new Label(model.outcome(keep)) : dim("the study holds some of these files already");
    }

    private void columns() {
        table.getColumns().clear();
        add(
                "File",
                280,
                row -> row.files().getFirst().order().fileName()
                        + (row.files().size() > 1 ? "  + " + (row.files().size() - 1) + " of the same bytes" : ""));
        add("Records", 64, row -> number(row.session().records()))
                .getStyleClass()
                .add("number");
        add("New", 54, row -> number(row.session().kept().size()))
                .getStyleClass()
                .add("number");
        TableColumn<ImportRow, String> session =
                add("Session", 226, row -> row.session().name());
        session.setCellFactory(_ -> new NameCell());
        for (String factor : model.factors()) {
            TableColumn<ImportRow, String> column =
                    add(factor, 92, row -> row.conditions().getOrDefault(factor, "—"));
            column.setEditable(true);
            column.setCellFactory(TextFieldTableCell.forTableColumn());
            column.setOnEditCommit(edit -> model.condition(
                    edit.getRowValue(), factor, edit.getNewValue().equals("—") ? "" : edit.getNewValue()));
        }
    }

    private TableColumn<ImportRow, String> add(String title, double width, Function<ImportRow, String> text) {
        TableColumn<ImportRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private Node foot(ImportPlan plan) {
        long open = model.rows().stream().filter(ImportRow::needsName).count();
        Label note = dim(
                open == 0
                        ? "— means not stated; nothing is read as off. Double click a level to change it."
                        : ImportViewModel.count(open, "session") + " of the same bytes: choose the name that holds.");
        note.getStyleClass().add(open == 0 ? "plain" : "problem-text");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button("Cancel");
        cancel.setOnAction(_ -> model.cancel());
        Button run = new Button("Import " + ImportViewModel.count(plan.kept(), "request"));
        run.setId("import-run");
        run.setDefaultButton(true);
        run.setDisable(plan.captures().isEmpty() && plan.names().isEmpty());
        run.setOnAction(_ -> model.run());
        HBox foot = new HBox(8, note, gap, cancel, run);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("sheet-title");
        return label;
    }

    private static Label dim(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        return label;
    }

    private static Label problem(String text) {
        Label label = new Label("⚠ " + text);
        label.getStyleClass().add("problem-text");
        label.setWrapText(true);
        return label;
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// The session's name, or a choice among several.
    private final class NameCell extends TableCell<ImportRow, String> {
        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            ImportRow row = empty ? null : getTableRow().getItem();
            setText(empty || row == null || row.names().size() > 1 ? null : name);
            setGraphic(row == null || row.names().size() <= 1 ? null : choice(row));
        }

        private Node choice(ImportRow row) {
            ComboBox<String> names = new ComboBox<>(FXCollections.observableArrayList(row.names()));
            names.setPromptText("choose");
            if (row.isChosen()) {
                names.setValue(row.session().name());
            }
            names.setMaxWidth(Double.MAX_VALUE);
            names.getStyleClass().add("in-cell");
            names.valueProperty().addListener((_, _, chosen) -> model.name(row, chosen));
            return names;
        }
    }
}

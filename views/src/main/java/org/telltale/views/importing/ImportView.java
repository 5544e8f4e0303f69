package org.telltale.views.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.model.usecase.ImportPlan;
import org.telltale.views.importing.ImportViewModel.Stage;
import org.telltale.views.job.ProgressPull;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The import sheet.
public final class ImportView extends VBox {
    private static final Words WORDS = Words.of(ImportView.class);

    private static final double WIDTH = 1150;
    private static final int MOST_SAID = 4;

    private final ImportViewModel model;
    private final ImportTable table;
    private final Consumer<Path> map;
    private final Runnable close;
    private final VBox said = new VBox(Lettering.px(10));
    private final VBox foot = new VBox(Lettering.px(8));
    private Optional<ProgressPull> pull = Optional.empty();

    /// @param map shows what the keys of a file mean
    /// @param close puts the sheet away
    public ImportView(ImportViewModel model, Consumer<Path> map, Runnable close) {
        super(Lettering.px(10));
        this.model = model;
        this.map = map;
        this.close = close;
        table = new ImportTable(model, () -> lookup("#import-run").requestFocus());
        setId("import-sheet");
        setPrefWidth(Lettering.px(WIDTH));
        VBox.setVgrow(table, Priority.ALWAYS);
        model.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        pull.ifPresent(ProgressPull::stop);
        switch (stage) {
            case Stage.Working working -> working(working);
            case Stage.Planned(ImportPlan plan) -> planned(plan);
            case Stage.Failed(String why) -> say(WORDS.say("nothing-imported"), why);
            case Stage.Finished _, Stage.Cancelled _ -> close.run();
        }
    }

    private void working(Stage.Working working) {
        ProgressBar bar = new ProgressBar(-1);
        bar.setPrefWidth(Lettering.px(420));
        Label read = dim("");
        read.setId("import-progress");
        pull = Optional.of(new ProgressPull(working.job(), fraction -> {
            bar.setProgress(fraction);
            read.setText(model.progress());
        }));
        Button cancel = new Button(WORDS.say("cancel"));
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> model.cancel());
        HBox line = new HBox(Lettering.px(10), bar, cancel, read);
        line.setAlignment(Pos.CENTER_LEFT);
        String stays = WORDS.say(model.isImporting() ? "nothing-stays" : "nothing-stored");
        getChildren().setAll(title(working.job().title()), dim(stays), line);
        cancel.requestFocus();
    }

    private void say(String head, String text) {
        Button done = new Button(WORDS.say("close"));
        done.setDefaultButton(true);
        done.setOnAction(_ -> close.run());
        getChildren().setAll(title(head), dim(text), done);
        done.requestFocus();
    }

    private void planned(ImportPlan plan) {
        boolean first = !getChildren().contains(table);
        said.getChildren().setAll(title(model.title(plan)));
        if (model.overlaps()) {
            said.getChildren().add(choice());
        }
        readWith(plan).forEach(words -> said.getChildren().add(dim(words)));
        plan.failed()
                .forEach(
                        failed -> said.getChildren().add(problem(failed.path().getFileName() + " " + failed.reason())));
        plan.names()
                .forEach(list -> list.table().problems().stream()
                        .limit(2)
                        .forEach(p -> said.getChildren().add(problem(p.message()))));
        table.renew();
        foot.getChildren().setAll(remarks(), ways(plan));
        if (first) {
            getChildren().setAll(said, table, foot);
            table.requestFocus();
        }
    }

    /// Which files are read with the help of others: `run.pcap is read with run.keys.`
    private static List<String> readWith(ImportPlan plan) {
        return plan.orders().stream()
                .filter(order -> !order.inputs().isEmpty())
                .limit(MOST_SAID)
                .map(order -> WORDS.say(
                        "read-with",
                        order.fileName(),
                        order.inputs().values().stream()
                                .map(input -> String.valueOf(input.getFileName()))
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private Node choice() {
        List<String> sameRuns = model.sameRuns();
        Label head = new Label(sameRuns.isEmpty() ? model.overlapHead() : WORDS.say("overlap.same-run"));
        head.getStyleClass().add("heading");
        GridPane grid = new GridPane();
        grid.setHgap(Lettering.px(16));
        grid.setVgap(Lettering.px(4));
        ToggleGroup group = new ToggleGroup();
        grid.addRow(
                0,
                option(group, Keep.ADDED, WORDS.say("keep.added")),
                outcome(Keep.ADDED),
                dim(WORDS.say("keep.recommended")));
        if (sameRuns.isEmpty()) {
            grid.addRow(1, option(group, Keep.LONGEST, WORDS.say("keep.longest")), outcome(Keep.LONGEST));
        }
        grid.addRow(2, option(group, Keep.WHOLE, WORDS.say("keep.whole")), outcome(Keep.WHOLE), dim(model.repeats()));
        VBox box = new VBox(Lettering.px(5), head, dim(model.overlapText()));
        sameRuns.forEach(words -> box.getChildren().add(dim(words)));
        box.getChildren().add(grid);
        if (model.grows()) {
            box.getChildren().add(dim(WORDS.say("overlap.length")));
        }
        box.getStyleClass().add("box");
        return box;
    }

    private RadioButton option(ToggleGroup group, Keep keep, String text) {
        RadioButton option = new RadioButton(text);
        option.setToggleGroup(group);
        option.setId("keep-" + keep.name().toLowerCase(Locale.ROOT));
        option.setSelected(model.keep() == keep);
        option.setDisable(!model.offers(keep));
        // arrow keys select without an action
        option.selectedProperty().addListener((_, _, selected) -> {
            if (selected) {
                model.keep(keep);
                Node again = lookup("#" + option.getId());
                if (again != null) {
                    again.requestFocus();
                }
            }
        });
        return option;
    }

    private Label outcome(Keep keep) {
        return model.offers(keep) ? new Label(model.outcome(keep)) : dim(WORDS.say("keep.held"));
    }

    /// How to fill in the sheet, or what has to be chosen in it.
    private Node remarks() {
        long open = model.undecided();
        Label note = dim(open == 0 ? WORDS.say("note.levels") : WORDS.say("note.names", open));
        note.getStyleClass().setAll("label", open == 0 ? "dim" : "problem-text");
        note.setWrapText(true);
        return note;
    }

    private Node ways(ImportPlan plan) {
        Label estimate = dim(model.estimate());
        estimate.setId("import-estimate");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button(WORDS.say("cancel"));
        cancel.setOnAction(_ -> model.cancel());
        long open = model.undecided();
        Button run = new Button(open == 0 ? WORDS.say("run", plan.kept()) : WORDS.say("choose-names", open));
        run.setId("import-run");
        run.setDefaultButton(true);
        run.setDisable(plan.captures().isEmpty() && plan.names().isEmpty());
        run.setOnAction(_ -> {
            if (open == 0) {
                model.run();
            } else {
                table.chooseNext();
            }
        });
        HBox line = new HBox(Lettering.px(8), estimate, gap, factor(), cancel, run);
        if (!model.mappable().isEmpty()) {
            line.getChildren().add(2, mapping());
        }
        line.getChildren().forEach(part -> {
            if (part instanceof ButtonBase button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
        });
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// The way to name the keys of a file; its import begins again from there.
    private Node mapping() {
        MenuButton files = new MenuButton(WORDS.say("map"));
        files.setId("import-map");
        for (Path file : model.mappable()) {
            MenuItem item = new MenuItem(String.valueOf(file.getFileName()));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> {
                model.cancel();
                map.accept(file);
            });
            files.getItems().add(item);
        }
        return files;
    }

    /// A box that adds a column for another condition.
    private Node factor() {
        TextField name = new TextField();
        name.setId("import-factor");
        name.setPromptText(WORDS.say("add-condition"));
        name.setPrefColumnCount(13);
        name.setOnAction(_ -> {
            if (!name.getText().isBlank()) {
                model.addFactor(name.getText().strip());
                table.requestFocus();
            }
        });
        return name;
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
}

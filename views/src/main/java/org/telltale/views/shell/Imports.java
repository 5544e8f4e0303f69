package org.telltale.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.FileResult;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.views.importing.ImportView;
import org.telltale.views.importing.ImportViewModel;
import org.telltale.views.importing.ImportViewModel.Stage;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.study.Covered;
import org.telltale.views.study.Desk;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.widget.Notices;
import org.telltale.views.words.Words;

/// Brings captures into the open study: the sheet, what is said afterwards, and the question when somebody quits meanwhile.
final class Imports {
    private static final Words WORDS = Words.of(Imports.class);

    private final Shell shell;
    private Optional<ImportViewModel> running = Optional.empty();

    Imports(Shell shell) {
        this.shell = shell;
    }

    void sheet(OpenStudy study, List<Path> files) {
        sheet(study, ImportRequest.of(files));
    }

    void sheet(OpenStudy study, ImportRequest request) {
        ImportViewModel model = new ImportViewModel(study, shell.jobs());
        running = Optional.of(model);
        model.plan(request);
        shell.sheets().show(new ImportView(model, shell::map, shell.sheets()::close), model::cancel);
        model.stageProperty().subscribe(stage -> {
            if (stage instanceof Stage.Finished(List<FileResult> results)) {
                report(results);
            }
            note(stage, model);
        });
    }

    /// Runs it at once, or once the analyst said that a running import is to stop.
    void beforeLeaving(Runnable leave) {
        Optional<ImportViewModel> import_ = running.filter(ImportViewModel::isImporting);
        if (import_.isPresent()) {
            ask(import_.get(), leave);
        } else {
            leave.run();
        }
    }

    private void ask(ImportViewModel running, Runnable leave) {
        Label head = new Label(WORDS.say("import.running"));
        head.getStyleClass().add("sheet-title");
        Label read = new Label(WORDS.say("sentence", running.progress()));
        Button on = new Button(WORDS.say("go-on"));
        on.setDefaultButton(true);
        on.setId("import-go-on");
        on.setOnAction(_ -> shell.sheets().close());
        Button stop = new Button(WORDS.say("import.stop"));
        stop.setId("import-stop");
        stop.setOnAction(_ -> {
            shell.sheets().close();
            running.cancel();
            leave.run();
        });
        HBox ways = new HBox(Lettering.px(8), stop, on);
        ways.setAlignment(Pos.CENTER_RIGHT);
        shell.sheets().show(new VBox(Lettering.px(12), head, read, ways));
        on.requestFocus();
    }

    private void note(Stage stage, ImportViewModel model) {
        switch (stage) {
            case Stage.Planned _ -> {}
            case Stage.Working _ -> {
                if (model.isImporting()) {
                    shell.outside().note("import begun: {0} captures, {1} records", model.captures(), model.records());
                }
            }
            case Stage.Finished(List<FileResult> results) ->
                shell.outside()
                        .note(
                                "import ended: {0} files, {1} of them not imported, {2} remarks",
                                results.size(),
                                results.stream()
                                        .filter(FileResult.Failed.class::isInstance)
                                        .count(),
                                results.stream().mapToInt(Imports::problems).sum());
            case Stage.Failed _ -> shell.outside().note("import failed");
            case Stage.Cancelled _ -> shell.outside().note("import cancelled");
        }
    }

    private void report(List<FileResult> results) {
        Set<Sha256> fresh = results.stream()
                .filter(FileResult.Imported.class::isInstance)
                .map(result -> ((FileResult.Imported) result).session().capture())
                .collect(Collectors.toSet());
        long here = results.stream()
                .filter(FileResult.AlreadyHere.class::isInstance)
                .count();
        int problems = results.stream().mapToInt(Imports::problems).sum();
        String text =
                here == 0 ? WORDS.say("import.done", fresh.size()) : WORDS.say("import.done-some", fresh.size(), here);
        String odd = problems == 0 ? "" : "  " + WORDS.say("import.remarks", problems);
        List<EmptyState.Action> ways = problems == 0
                ? List.of()
                : List.of(new EmptyState.Action(
                        WORDS.say("import.show"),
                        () -> shell.commands().get("problems").run()));
        shell.notices().show("import", Notices.Kind.PLAIN, text + odd, ways);
        results.forEach(result -> {
            if (result instanceof FileResult.Failed(Path path, String reason)) {
                shell.fail("import " + path, path.getFileName() + " " + reason);
            }
        });
        shell.desk().ifPresent(desk -> carried(desk, fresh));
        shell.workspaceProperty().get().ifPresent(Workspace::focusList);
    }

    private static int problems(FileResult result) {
        return switch (result) {
            case FileResult.Imported imported -> imported.problems();
            case FileResult.Names names -> names.problems();
            case FileResult.AlreadyHere _, FileResult.Keys _, FileResult.Failed _ -> 0;
        };
    }

    /// Says what tags made before reach in the new sessions, as soon as that is known.
    private void carried(Desk desk, Set<Sha256> fresh) {
        desk.coveredProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(
                    javafx.beans.value.ObservableValue<? extends Covered> property, Covered before, Covered now) {
                property.removeListener(this);
                desk.jobs()
                        .run(
                                Lane.WORK,
                                WORDS.say("job.carried"),
                                job -> CarriedOver.of(desk.study(), now, fresh, job),
                                outcome -> {
                                    if (outcome instanceof Outcome.Done<String>(String words) && !words.isEmpty()) {
                                        shell.notices()
                                                .show(
                                                        "carried",
                                                        Notices.Kind.PROBLEM,
                                                        words,
                                                        List.of(new EmptyState.Action(
                                                                WORDS.say("side.tags"),
                                                                () -> shell.commands()
                                                                        .get("tags")
                                                                        .run())));
                                    }
                                });
            }
        });
    }
}

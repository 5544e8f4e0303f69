package org.telltale.views.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.FileResult;
import org.telltale.views.importing.ImportView;
import org.telltale.views.importing.ImportViewModel;
import org.telltale.views.importing.ImportViewModel.Stage;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.study.Questions.Blank;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.widget.Notices;

/// Opening and making studies, and bringing captures into them.
final class FileActions {
    private final Shell shell;

    FileActions(Shell shell) {
        this.shell = shell;
    }

    /// Asks for a folder that holds a study.
    void open() {
        choose(() -> shell.outside().chooseFolder("Open a study").ifPresent(this::open));
    }

    void open(Path folder) {
        if (shell.outside().isStudy(folder)) {
            show(job -> shell.outside().open(folder, job), _ -> {});
        } else {
            fail("open", folder.getFileName() + " holds no study. To make one of captures, import them.");
        }
    }

    void sample() {
        show(shell.outside()::openSample, _ -> {});
    }

    /// Asks for a name and a place, and makes an empty study.
    void create() {
        place("New study", "Make the study", _ -> {});
    }

    private void place(String title, String button, Consumer<OpenStudy> then) {
        Path home = Path.of(System.getProperty("user.home", ".")).resolve("study.telltale");
        shell.questions()
                .ask(
                        title,
                        "Every edit is signed with your name, any name you like. Captures are copied into the study.",
                        List.of(
                                Blank.of("Name to sign with", shell.outside().author()),
                                Blank.of("Folder of the study", home.toString())),
                        button,
                        answer -> {
                            shell.outside().sign(answer.get(0));
                            show(job -> shell.outside().open(Path.of(answer.get(1)), job), then);
                        });
    }

    /// Work that gives a study.
    private interface Opening {
        OpenStudy open(JobContext job) throws IOException;
    }

    private void show(Opening opening, Consumer<OpenStudy> then) {
        shell.jobs().<OpenStudy>run(Lane.IO, "Open", opening::open, outcome -> {
            switch (outcome) {
                case Outcome.Done<OpenStudy>(OpenStudy study) -> {
                    shell.show(study);
                    then.accept(study);
                }
                case Outcome.Failed<OpenStudy>(IOException cause) ->
                    fail("open", "The study was not opened: " + cause.getMessage());
                case Outcome.Cancelled<OpenStudy> _, Outcome.Broken<OpenStudy> _ -> {}
            }
        });
    }

    void chooseImport() {
        choose(() -> {
            List<Path> files = shell.outside().chooseFiles("Import captures");
            if (!files.isEmpty()) {
                bring(files);
            }
        });
    }

    /// What is dropped on the window: a study is opened, anything else imported.
    void bring(List<Path> files) {
        Optional<Workspace> now = shell.workspaceProperty().get();
        if (files.size() == 1 && shell.outside().isStudy(files.getFirst())) {
            open(files.getFirst());
        } else if (now.isPresent() && now.get().bench().desk().study() instanceof OpenStudy study) {
            sheet(study, files);
        } else {
            place("A study for these captures", "Go on", study -> sheet(study, files));
        }
    }

    private void sheet(OpenStudy study, List<Path> files) {
        ImportViewModel model = new ImportViewModel(study, shell.jobs());
        model.plan(files);
        shell.sheets().show(new ImportView(model, shell.sheets()::close));
        model.stageProperty().subscribe(stage -> {
            if (stage instanceof Stage.Finished(List<FileResult> results)) {
                report(results);
            }
        });
    }

    private void report(List<FileResult> results) {
        long sessions = results.stream()
                .filter(FileResult.Imported.class::isInstance)
                .map(result -> ((FileResult.Imported) result).session().capture())
                .distinct()
                .count();
        long here = results.stream()
                .filter(FileResult.AlreadyHere.class::isInstance)
                .count();
        String text = "Imported " + sessions + (sessions == 1 ? " session" : " sessions")
                + (here == 0 ? "." : "; " + here + " were here already.");
        shell.notices().show("import", Notices.Kind.PLAIN, text, List.of());
        results.forEach(result -> {
            if (result instanceof FileResult.Failed(Path path, String reason)) {
                fail("import " + path, path.getFileName() + " " + reason);
            }
        });
    }

    private void choose(Runnable chooser) {
        try {
            chooser.run();
        } catch (UnsupportedOperationException _) {
            fail("choose", "There is no file chooser here: name files on the command line instead.");
        }
    }

    private void fail(String key, String text) {
        shell.notices().show(key, Notices.Kind.FAILURE, text, List.<EmptyState.Action>of());
    }
}

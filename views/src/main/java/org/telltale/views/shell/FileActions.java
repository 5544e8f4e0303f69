package org.telltale.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.RestoreCapture;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.study.Questions.Blank;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.widget.Notices;
import org.telltale.views.words.Words;

/// Opening and making studies, and bringing captures into them.
final class FileActions {
    private static final Words WORDS = Words.of(FileActions.class);

    private final Shell shell;
    private final Choosing choosing;

    FileActions(Shell shell) {
        this.shell = shell;
        choosing = new Choosing(shell);
    }

    /// Asks for a folder that holds a study.
    void open() {
        choosing.folder(WORDS.say("open.choose"), this::open);
    }

    void open(Path folder) {
        if (shell.outside().isStudy(folder)) {
            show(
                    WORDS.say("open.opening", folder.getFileName()),
                    job -> shell.outside().open(folder, job),
                    _ -> {});
        } else {
            shell.notices()
                    .show(
                            "open",
                            Notices.Kind.FAILURE,
                            WORDS.say(Files.exists(folder) ? "open.none" : "open.gone", folder),
                            Files.isDirectory(folder)
                                    ? List.of(new EmptyState.Action(
                                            WORDS.say("open.import-it"), () -> bring(List.of(folder))))
                                    : List.of());
        }
    }

    void sample() {
        show(WORDS.say("open.sample"), shell.outside()::openSample, _ -> {});
    }

    /// Asks for a name and a place, and makes an empty study.
    void create() {
        place(WORDS.say("new.title"), WORDS.say("new.make"), "study", _ -> {});
    }

    /// A name for the study of files: that of their folder.
    private static String name(List<Path> files) {
        Path first = files.getFirst().toAbsolutePath().normalize();
        Path folder = Files.isDirectory(first) || first.getParent() == null ? first : first.getParent();
        return Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("study");
    }

    /// A folder in the user's home that is not there yet.
    private static Path free(String name) {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path folder = home.resolve(name + ".telltale");
        for (int i = 2; Files.exists(folder); i++) {
            folder = home.resolve(name + "-" + i + ".telltale");
        }
        return folder;
    }

    private void place(String title, String button, String name, Consumer<OpenStudy> then) {
        Path home = free(name);
        shell.questions()
                .ask(
                        title,
                        WORDS.say("new.why"),
                        List.of(
                                Blank.of(
                                        WORDS.say("new.author"), shell.outside().author()),
                                Blank.of(WORDS.say("new.folder"), home.toString())
                                        .browsing(() -> browse(home))),
                        button,
                        answer -> {
                            shell.outside().sign(answer.get(0));
                            Path folder = Path.of(answer.get(1));
                            show(
                                    WORDS.say("new.making", folder.getFileName()),
                                    job -> shell.outside().open(folder, job),
                                    then);
                        });
    }

    /// A folder that is a study or empty, else a new one in it.
    private Optional<String> browse(Path proposed) {
        try {
            return shell.outside()
                    .chooseFolder(WORDS.say("new.where"))
                    .map(folder -> canHold(folder) ? folder : folder.resolve(proposed.getFileName()))
                    .map(Path::toString);
        } catch (UnsupportedOperationException _) {
            fail("choose", WORDS.say("new.no-chooser"));
            return Optional.empty();
        }
    }

    private boolean canHold(Path folder) {
        String[] names = folder.toFile().list();
        return shell.outside().isStudy(folder) || names != null && names.length == 0;
    }

    /// Work that gives a study.
    private interface Opening {
        OpenStudy open(JobContext job) throws IOException;
    }

    private void show(String what, Opening opening, Consumer<OpenStudy> then) {
        shell.opening(what);
        shell.jobs().<OpenStudy>run(Lane.IO, WORDS.say("job.open"), opening::open, outcome -> {
            switch (outcome) {
                case Outcome.Done<OpenStudy>(OpenStudy study) -> {
                    shell.outside()
                            .note(
                                    "opened a study of {0} sessions",
                                    study.sessions().size());
                    shell.show(study);
                    damaged(study);
                    then.accept(study);
                }
                case Outcome.Failed<OpenStudy>(IOException cause) -> {
                    shell.showStart();
                    fail("open", WORDS.say("open.failed", String.valueOf(cause.getMessage())));
                }
                case Outcome.Cancelled<OpenStudy> _, Outcome.Broken<OpenStudy> _ -> shell.showStart();
            }
        });
    }

    void chooseFolderToImport() {
        choosing.folder(WORDS.say("import.choose-folder"), folder -> bring(List.of(folder)));
    }

    void chooseImport() {
        choosing.files(WORDS.say("import.choose"), this::bring);
    }

    /// What is dropped on the window: a study is opened, anything else imported.
    void bring(List<Path> files) {
        Optional<Workspace> now = shell.workspaceProperty().get();
        if (files.size() == 1 && shell.outside().isStudy(files.getFirst())) {
            open(files.getFirst());
        } else if (now.isPresent() && now.get().bench().desk().study() instanceof OpenStudy study) {
            shell.imports().sheet(study, files);
        } else {
            place(
                    WORDS.say("new.of-captures"),
                    WORDS.say("go-on"),
                    name(files),
                    study -> shell.imports().sheet(study, files));
        }
    }

    /// Says which captures are missing from the study or altered, and offers to put the originals back.
    void damaged(OpenStudy study) {
        List<Edit.ImportCapture> damaged = study.damaged();
        if (damaged.isEmpty()) {
            shell.notices().dismiss("damaged");
            return;
        }
        String names = damaged.stream()
                .map(Edit.ImportCapture::fileName)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        shell.notices()
                .show(
                        "damaged",
                        Notices.Kind.FAILURE,
                        WORDS.say("damaged", damaged.size(), names),
                        List.of(new EmptyState.Action(WORDS.say("damaged.find"), () -> findOriginal(study))));
    }

    private void findOriginal(OpenStudy study) {
        String title = WORDS.say("damaged.choose");
        choosing.file(
                title,
                file -> shell.jobs()
                        .<Edit.ImportCapture>run(
                                Lane.IO,
                                title,
                                job -> new RestoreCapture(study).run(file, job),
                                outcome -> restored(study, outcome)));
    }

    private void restored(OpenStudy study, Outcome<Edit.ImportCapture> outcome) {
        switch (outcome) {
            case Outcome.Done<Edit.ImportCapture>(Edit.ImportCapture file) -> {
                shell.say("restored", WORDS.say("damaged.restored", file.fileName()));
                damaged(study);
            }
            case Outcome.Failed<Edit.ImportCapture>(IOException cause) ->
                fail("restored", WORDS.say("damaged.not", String.valueOf(cause.getMessage())));
            case Outcome.Cancelled<Edit.ImportCapture> _, Outcome.Broken<Edit.ImportCapture> _ -> {}
        }
    }

    /// Asks for a dump whose keys are to be named.
    void chooseDump() {
        choosing.file(WORDS.say("map.choose"), this::map);
    }

    /// Shows what the keys of a dump mean; nothing happens without a study.
    void map(Path dump) {
        shell.desk().ifPresent(desk -> {
            if (desk.study() instanceof OpenStudy study) {
                new Mappings(shell, study).show(dump);
            }
        });
    }

    private void fail(String key, String text) {
        shell.fail(key, text);
    }
}

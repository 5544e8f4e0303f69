package org.telltale.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.telltale.model.capture.KeyMapping;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.TryMapping;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.job.Work;
import org.telltale.views.mapping.MappingView;
import org.telltale.views.mapping.MappingViewModel;
import org.telltale.views.words.Words;

/// The editor of mappings over the window, its files, and the way from it into an import.
final class Mappings {
    private static final Words WORDS = Words.of(Mappings.class);

    private final Shell shell;
    private final OpenStudy study;

    Mappings(Shell shell, OpenStudy study) {
        this.shell = shell;
        this.study = study;
    }

    void show(Path file) {
        MappingViewModel model = new MappingViewModel(file, study.tools().importers(), shell.jobs());
        Runnable close = () -> {
            model.close();
            shell.sheets().close();
        };
        shell.sheets().show(new MappingView(model, () -> save(model), () -> bring(model, close), close), close);
    }

    private void save(MappingViewModel model) {
        KeyMapping mapping = model.mapping();
        new Choosing(shell)
                .newFile(
                        WORDS.say("mapping"),
                        "mapping.json",
                        file -> write(
                                _ -> {
                                    TryMapping.save(mapping, file);
                                    return file;
                                },
                                _ -> {}));
    }

    /// An import takes its mapping from a file. The folder is emptied whenever the study is opened.
    private void bring(MappingViewModel model, Runnable close) {
        KeyMapping mapping = model.mapping();
        write(
                _ -> {
                    Path file = Files.createTempFile(study.files().incoming(), "mapping", ".json");
                    TryMapping.save(mapping, file);
                    return file;
                },
                file -> {
                    close.run();
                    shell.imports().sheet(study, model.request(file));
                });
    }

    private void write(Work<Path> work, Consumer<Path> then) {
        shell.jobs().<Path>run(Lane.IO, WORDS.say("mapping"), work, outcome -> {
            switch (outcome) {
                case Outcome.Done<Path>(Path file) -> then.accept(file);
                case Outcome.Failed<Path>(IOException cause) ->
                    shell.fail("mapping", WORDS.say("mapping.not-saved", String.valueOf(cause.getMessage())));
                case Outcome.Cancelled<Path> _, Outcome.Broken<Path> _ -> {}
            }
        });
    }
}

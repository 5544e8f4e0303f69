package org.telltale.views.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.FileResult;
import org.telltale.model.usecase.FollowCaptures;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.views.job.Job;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.words.Words;

/// Captures that are followed while they are being made. Somebody has to ask for each look.
public final class Following {
    private static final Words WORDS = Words.of(Following.class);

    private final Jobs jobs;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private Optional<FollowCaptures> captures = Optional.empty();
    private Optional<Job> running = Optional.empty();

    public Following(Jobs jobs) {
        this.jobs = jobs;
    }

    /// Whether anything is followed.
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    public void start(OpenStudy study, List<Path> files) {
        stop();
        captures = Optional.of(new FollowCaptures(study, ImportRequest.of(files)));
        on.set(true);
    }

    /// What was brought in stays.
    public void stop() {
        running.ifPresent(Job::cancel);
        captures = Optional.empty();
        on.set(false);
    }

    /// Looks once beside the FX thread; nothing happens while the look before still runs. Where it fails, following ends.
    ///
    /// @param seen takes what was imported, where anything was
    /// @param failed takes why following ended
    public void look(Consumer<List<FileResult>> seen, Consumer<String> failed) {
        if (captures.isEmpty() || running.filter(job -> !job.isFinished()).isPresent()) {
            return;
        }
        FollowCaptures now = captures.get();
        running = Optional.of(jobs.<List<FileResult>>run(Lane.IO, WORDS.say("job.follow"), now::look, outcome -> {
            switch (outcome) {
                case Outcome.Done<List<FileResult>>(List<FileResult> results) when results.isEmpty() -> {}
                case Outcome.Done<List<FileResult>>(List<FileResult> results) -> seen.accept(results);
                case Outcome.Failed<List<FileResult>>(IOException cause) -> {
                    stop();
                    failed.accept(String.valueOf(cause.getMessage()));
                }
                case Outcome.Cancelled<List<FileResult>> _, Outcome.Broken<List<FileResult>> _ -> stop();
            }
        }));
    }
}

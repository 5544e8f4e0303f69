package org.telltale.views.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.FileResult;
import org.telltale.views.importing.Following;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.widget.Notices;
import org.telltale.views.words.Words;

/// Follows a folder of captures while they are being made, until it is told to stop or the study is left.
final class FollowActions {
    private static final Words WORDS = Words.of(FollowActions.class);

    private static final Duration BETWEEN_LOOKS = Duration.seconds(2);
    private static final String KEY = "follow";

    private final Shell shell;
    private final Following following;
    private final Timeline clock = new Timeline(new KeyFrame(BETWEEN_LOOKS, _ -> look()));

    FollowActions(Shell shell) {
        this.shell = shell;
        following = new Following(shell.jobs());
        clock.setCycleCount(Animation.INDEFINITE);
        following.onProperty().subscribe(on -> {
            if (on) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        shell.workspaceProperty().subscribe(_ -> {
            if (!shell.isRenewing()) {
                following.stop();
            }
        });
    }

    /// Asks for a folder; the same command again stops.
    void toggle() {
        if (following.onProperty().get()) {
            following.stop();
            tell(WORDS.say("follow.ended"), List.of());
            return;
        }
        new Choosing(shell).folder(WORDS.say("follow.choose"), this::start);
    }

    private void start(Path folder) {
        shell.workspaceProperty().get().ifPresent(now -> {
            if (now.bench().desk().study() instanceof OpenStudy study) {
                following.start(study, List.of(folder));
                tell(
                        WORDS.say("follow.following", folder.getFileName()),
                        List.of(new EmptyState.Action(WORDS.say("follow.stop"), this::toggle)));
                look();
            }
        });
    }

    private void look() {
        following.look(
                this::report,
                why -> shell.notices().show(KEY, Notices.Kind.FAILURE, WORDS.say("follow.failed", why), List.of()));
    }

    private void report(List<FileResult> results) {
        long sessions =
                results.stream().filter(FileResult.Imported.class::isInstance).count();
        tell(
                WORDS.say("follow.came", sessions),
                List.of(new EmptyState.Action(WORDS.say("follow.stop"), this::toggle)));
    }

    private void tell(String text, List<EmptyState.Action> actions) {
        shell.notices().show(KEY, Notices.Kind.PLAIN, text, actions);
    }
}

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

/// Follows a folder of captures while they are being made, until it is told to stop or the study is left.
final class FollowActions {
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
            tell("No folder is followed any more; what came in stays.", List.of());
            return;
        }
        try {
            shell.outside().chooseFolder("Follow a folder of captures").ifPresent(this::start);
        } catch (UnsupportedOperationException _) {
            shell.notices().show(KEY, Notices.Kind.FAILURE, "There is no folder chooser here.", List.of());
        }
    }

    private void start(Path folder) {
        shell.workspaceProperty().get().ifPresent(now -> {
            if (now.bench().desk().study() instanceof OpenStudy study) {
                following.start(study, List.of(folder));
                tell(
                        "Following " + folder.getFileName() + ": what is new comes in as it rests.",
                        List.of(new EmptyState.Action("Stop", this::toggle)));
                look();
            }
        });
    }

    private void look() {
        following.look(
                this::report,
                why -> shell.notices().show(KEY, Notices.Kind.FAILURE, "Following ended: " + why, List.of()));
    }

    private void report(List<FileResult> results) {
        long sessions =
                results.stream().filter(FileResult.Imported.class::isInstance).count();
        tell(
                sessions + (sessions == 1 ? " session" : " sessions") + " came in or went on.",
                List.of(new EmptyState.Action("Stop", this::toggle)));
    }

    private void tell(String text, List<EmptyState.Action> actions) {
        shell.notices().show(KEY, Notices.Kind.PLAIN, text, actions);
    }
}

package org.telltale.views.job;

import java.util.function.DoubleConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Reads a job's numbers ten times a second and shows them as a fraction, -1 where the total is unknown.
public final class ProgressPull {
    private static final Duration EVERY = Duration.millis(100);

    private final Timeline timer = new Timeline();

    public ProgressPull(Job job, DoubleConsumer shown) {
        timer.getKeyFrames().add(new KeyFrame(EVERY, _ -> {
            shown.accept(fraction(job));
            if (job.isFinished()) {
                timer.stop();
            }
        }));
        timer.setCycleCount(Animation.INDEFINITE);
        timer.play();
    }

    public void stop() {
        timer.stop();
    }

    static double fraction(Job job) {
        long total = job.total();
        return total <= 0 ? -1 : Math.clamp((double) job.done() / total, 0, 1);
    }
}

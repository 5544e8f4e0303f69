package org.telltale.views.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.job.Work;
import org.telltale.views.theme.Theme;
import org.telltale.views.timeline.TimelineSvg;
import org.telltale.views.timeline.TimelineView;
import org.telltale.views.timeline.TimelineViewModel;
import org.telltale.views.widget.Picture;
import org.telltale.views.widget.Png;
import org.telltale.views.words.Words;

/// Saves the whole timeline as a picture, with all its lanes, as PNG or SVG by the file's name.
final class TimelinePicture {
    private static final Words WORDS = Words.of(TimelinePicture.class);

    private static final double WIDTH = 1600;
    private static final double SCALE = 2;

    /// Pixels of a side that software rendering draws at once.
    private static final double MOST = 8000;

    private final Shell shell;

    TimelinePicture(Shell shell) {
        this.shell = shell;
    }

    void ask(TimelineViewModel timeline) {
        new Choosing(shell).newFile(WORDS.say("timeline.choose"), "timeline.png", file -> save(timeline, file));
    }

    void save(TimelineViewModel timeline, Path file) {
        Theme theme = Theme.in(shell.getScene()).getValue();
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            write(file, _ -> Files.writeString(file, TimelineSvg.of(timeline, theme.palette(), WIDTH)));
            return;
        }
        double height = Math.min(MOST / SCALE, TimelineView.height(timeline));
        WritableImage image = new Picture(WIDTH, height, SCALE, theme)
                .draw((javafx.scene.Parent) TimelineView.whole(timeline, WIDTH));
        write(file, _ -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                Png.write(image, out);
            }
            return file;
        });
    }

    private void write(Path file, Work<Path> work) {
        shell.jobs().run(Lane.IO, WORDS.say("timeline.save"), work, outcome -> {
            switch (outcome) {
                case Outcome.Done<Path> _ -> shell.say("timeline", WORDS.say("timeline.saved", file.getFileName()));
                case Outcome.Failed<Path>(IOException cause) ->
                    shell.fail("timeline", WORDS.say("timeline.failed", String.valueOf(cause.getMessage())));
                case Outcome.Cancelled<Path> _, Outcome.Broken<Path> _ -> {}
            }
        });
    }
}

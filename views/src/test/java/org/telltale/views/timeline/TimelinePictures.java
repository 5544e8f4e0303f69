package org.telltale.views.timeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.telltale.views.Toolkit;
import org.telltale.views.theme.Theme;
import org.telltale.views.widget.Picture;

/// Draws timelines to look at: `TimelinePictures FOLDER`.
final class TimelinePictures {
    private TimelinePictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Toolkit.start();
        var work = new FutureTask<>(() -> {
            for (Theme theme : Theme.values()) {
                save(
                        folder,
                        theme,
                        "sketch",
                        1172,
                        170,
                        1,
                        Lanes.sketch(),
                        m -> m.cursorProperty().set(290));
                save(folder, theme, "all", 1012, 420, 1, Lanes.sketch(), m -> filtered(m));
                save(
                        folder,
                        theme,
                        "small",
                        1048,
                        128,
                        1,
                        Lanes.sketch(),
                        m -> m.legendProperty().set(Legend.ALL.solo(1, 6)));
                save(folder, theme, "wide", 1920, 480, 1, Lanes.sketch(), m -> m.fit());
                save(folder, theme, "long", 1172, 170, 1, Lanes.positions(9, 100_000), TimelineViewModel::fit);
                save(folder, theme, "times", 1172, 110, 1, Lanes.times(3, 400), TimelineViewModel::fit);
                save(
                        folder,
                        theme,
                        "double",
                        900,
                        170,
                        2,
                        Lanes.sketch(),
                        m -> m.cursorProperty().set(290));
            }
            return 0;
        });
        Platform.runLater(work);
        try {
            work.get();
        } finally {
            Platform.exit();
        }
    }

    private static void filtered(TimelineViewModel model) {
        BitSet rows = new BitSet();
        rows.set(240, 273);
        model.shownProperty().set(Optional.of(rows));
        BitSet preview = new BitSet();
        preview.set(245, 260);
        model.previewProperty().set(preview);
        model.brush(200, 330, 1, 4);
    }

    private static void save(
            Path folder,
            Theme theme,
            String name,
            double w,
            double h,
            double scale,
            TimelineData data,
            Consumer<TimelineViewModel> act)
            throws java.io.IOException {
        TimelineViewModel model = new TimelineViewModel();
        model.dataProperty().set(data);
        TimelineView view = new TimelineView(model, row -> "row " + row);
        Picture picture = new Picture(w, h, scale, theme);
        picture.draw(view);
        act.accept(model);
        Path file = folder.resolve(name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png");
        try (var out = Files.newOutputStream(file)) {
            org.telltale.views.widget.Png.write(picture.draw(view.getScene()), out);
        }
    }
}

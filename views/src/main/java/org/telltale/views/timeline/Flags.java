package org.telltale.views.timeline;

import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Palette;
import org.telltale.views.theme.Token;

/// Paints the flags of a timeline and says which of them stand at a place.
final class Flags {
    private static final double SLACK = 6;

    private Flags() {}

    /// Paints on a canvas whose origin is the axis's left upper corner: a flag on the axis, and one more at the left edge
    /// of its cell where its lane is in sight.
    static void paint(GraphicsContext g, Palette palette, TimelineViewModel model, double height) {
        double axis = TimelineCanvas.axisHeight();
        double high = TimelineViewModel.laneHeight();
        for (Flag flag : model.flagsProperty().get()) {
            OptionalDouble x = x(model, flag);
            if (x.isPresent()) {
                flag(g, palette, x.getAsDouble(), axis - Lettering.px(11), Lettering.px(11));
                int lane =
                        model.index().lane(flag.row()) - model.topLaneProperty().get();
                if (lane >= 0 && axis + lane * high < height) {
                    flag(g, palette, x.getAsDouble(), axis + lane * high, high);
                }
            }
        }
    }

    private static void flag(GraphicsContext g, Palette palette, double x, double y, double high) {
        double wide = Lettering.px(7);
        double[] xs = {x, x + wide, x};
        double[] ys = {y, y + high * 0.28, y + high * 0.56};
        g.setStroke(palette.get(Token.GROUND));
        g.setLineWidth(3);
        g.strokePolygon(xs, ys, 3);
        g.setFill(palette.get(Token.GROUND));
        g.fillRect(x - 2, y, 4, high);
        g.setFill(palette.get(Token.TEXT));
        g.fillPolygon(xs, ys, 3);
        g.fillRect(x - 1, y, 2, high);
    }

    /// Pixels from the start of the axis; empty where it is out of sight.
    private static OptionalDouble x(TimelineViewModel model, Flag flag) {
        int lane = model.index().lane(flag.row());
        if (lane < 0) {
            return OptionalDouble.empty();
        }
        Scale scale = model.scaleProperty().get();
        Lane on = model.dataProperty().get().lanes().get(lane);
        double x = Math.rint(scale.x(on.at(model.index().cell(flag.row()))));
        return x < 0 || x > scale.width() ? OptionalDouble.empty() : OptionalDouble.of(x);
    }

    /// What the flags near a place of the axis say, a line each; empty where there are none.
    static String at(TimelineViewModel model, double x) {
        return text(model.flagsProperty().get().stream()
                .filter(flag -> x(model, flag).stream().anyMatch(at -> x >= at - SLACK && x <= at + 2 * SLACK)));
    }

    /// What the flags of an exchange say, a line each; empty where there are none.
    static String of(TimelineViewModel model, int row) {
        return text(model.flagsProperty().get().stream().filter(flag -> flag.row() == row));
    }

    private static String text(Stream<Flag> flags) {
        return flags.map(flag -> "⚑ " + flag.text()).collect(Collectors.joining("\n"));
    }
}

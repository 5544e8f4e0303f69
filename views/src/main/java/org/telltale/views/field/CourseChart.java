package org.telltale.views.field;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Palette;
import org.telltale.views.theme.Theme;
import org.telltale.views.theme.Token;
import org.telltale.views.widget.CanvasPane;
import org.telltale.views.words.Words;

/// Draws the values of a field over order or time: numbers at their height, other values higher the later they are met
/// first. Lines up and down part the sessions; the value that is chosen stands out.
final class CourseChart extends StackPane {
    private static final Words WORDS = Words.of(CourseChart.class);

    private static final double HEIGHT = 96;
    private static final double SCALE = 92;
    private static final double EDGE = 8;
    private static final double DOT = 4;
    private static final double CHOSEN = 6;
    private static final double REACH = 12;

    private final CanvasPane canvas = new CanvasPane(this::paint);
    private final ObservableValue<Palette> palette = Theme.paletteOf(this);
    private final Tooltip hover = new Tooltip();
    private Optional<Course> course = Optional.empty();
    private String chosen = "";

    /// @param says what is said of a point under the pointer
    /// @param pick takes the value of a point that is clicked
    CourseChart(Function<Course.Point, String> says, Consumer<String> pick) {
        getStyleClass().add("field-chart");
        setMinHeight(Lettering.px(HEIGHT));
        setPrefHeight(Lettering.px(HEIGHT));
        getChildren().setAll(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        palette.addListener(_ -> canvas.requestLayout());
        Tooltip.install(canvas, hover);
        canvas.setOnMouseMoved(event -> hover.setText(near(event).map(says).orElse(WORDS.say("course.hint"))));
        canvas.setOnMouseClicked(event -> near(event).map(Course.Point::text).ifPresent(pick));
    }

    void show(Course now) {
        course = Optional.of(now);
        canvas.requestLayout();
    }

    /// @param text as [FieldFacts.Value#text]
    void choose(String text) {
        chosen = text;
        canvas.requestLayout();
    }

    private static double left() {
        return Lettering.px(SCALE);
    }

    private double x(Course of, Course.Point point) {
        double room = canvas.getWidth() - left() - EDGE;
        return left() + (of.to() > of.from() ? (point.x() - of.from()) / (of.to() - of.from()) : 0.5) * room;
    }

    private double y(Course of, Course.Point point) {
        double room = canvas.getHeight() - 2 * EDGE;
        double range = of.most() - of.least();
        return canvas.getHeight() - EDGE - (range > 0 ? (point.y() - of.least()) / range : 0.5) * room;
    }

    private Optional<Course.Point> near(MouseEvent at) {
        return course.flatMap(of -> of.points().stream()
                .min(java.util.Comparator.comparingDouble(
                        point -> Math.hypot(x(of, point) - at.getX(), y(of, point) - at.getY())))
                .filter(point -> Math.hypot(x(of, point) - at.getX(), y(of, point) - at.getY()) <= REACH));
    }

    private void paint(GraphicsContext g, double width, double height) {
        course.ifPresent(of -> {
            Palette colours = palette.getValue();
            scale(g, of, colours, height);
            g.setFill(colours.get(Token.LINE));
            for (double start : of.starts()) {
                double at = left() + start / of.to() * (width - left() - EDGE);
                g.fillRect(Math.rint(at), EDGE / 2, 1, height - EDGE);
            }
            g.setFill(colours.mix(Token.GROUND, Token.DIM, 0.8));
            of.points().stream()
                    .filter(point -> !point.text().equals(chosen))
                    .forEach(point -> dot(g, x(of, point), y(of, point), DOT));
            g.setFill(colours.get(Token.FOCUS));
            of.points().stream()
                    .filter(point -> point.text().equals(chosen))
                    .forEach(point -> dot(g, x(of, point), y(of, point), CHOSEN));
        });
    }

    private static void dot(GraphicsContext g, double x, double y, double usual) {
        double size = Lettering.px(usual);
        g.fillOval(x - size / 2, y - size / 2, size, size);
    }

    /// The least and the greatest height in words, right-aligned before the points.
    private static void scale(GraphicsContext g, Course of, Palette colours, double height) {
        g.setFill(colours.get(Token.DIM));
        g.setFont(Lettering.font(10, FontWeight.NORMAL));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        double x = left() - EDGE;
        if (of.points().isEmpty()) {
            return;
        }
        if (of.most() == of.least()) {
            g.fillText(mark(of, of.least()), x, height / 2, x - 2);
            return;
        }
        g.fillText(mark(of, of.most()), x, EDGE + 2, x - 2);
        g.fillText(mark(of, of.least()), x, height - EDGE - 2, x - 2);
    }

    private static String mark(Course of, double height) {
        return switch (of.scale()) {
            case NUMBER ->
                height == Math.rint(height) && Math.abs(height) < 1e15
                        ? String.valueOf((long) height)
                        : String.format(java.util.Locale.ROOT, "%.7g", height);
            case MET -> WORDS.say("course.met", (long) height + 1);
        };
    }
}

package org.telltale.views.timeline;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.fx.FXGraphics2D;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Palette;
import org.telltale.views.theme.Token;
import org.telltale.views.words.Language;

/// Draws the axis of a scale with JFreeChart, above the lanes.
final class AxisPainter {
    private AxisPainter() {}

    /// Draws labels and ticks on a canvas whose origin is the axis's left upper corner.
    ///
    /// @return where its labelled ticks are, in pixels
    static List<Double> paint(
            GraphicsContext g, Palette palette, Scale scale, Clock clock, ZoneId zone, double height) {
        ValueAxis axis = axis(scale, clock, zone);
        axis.setTickLabelFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) Lettering.px(10)));
        axis.setTickLabelPaint(awt(palette.get(Token.DIM)));
        axis.setTickMarkPaint(awt(palette.get(Token.LINE)));
        axis.setTickMarkStroke(new BasicStroke(1));
        axis.setTickMarkOutsideLength(3);
        axis.setTickLabelInsets(new RectangleInsets(1, 6, 1, 6));
        axis.setAxisLineVisible(false);
        FXGraphics2D graphics = new FXGraphics2D(g);
        // the axis puts this hint back when it is done, and fails where there was none
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var area = new Rectangle2D.Double(0, 0, scale.width(), height);
        AxisState state = axis.draw(graphics, height, area, area, RectangleEdge.TOP, null);
        List<?> ticks = state.getTicks();
        return ticks.stream()
                .map(ValueTick.class::cast)
                .filter(tick -> !tick.getText().isEmpty())
                .map(tick -> axis.valueToJava2D(tick.getValue(), area, RectangleEdge.TOP))
                .toList();
    }

    private static ValueAxis axis(Scale scale, Clock clock, ZoneId zone) {
        return switch (clock) {
            case POSITION -> numbers(scale.start() - 0.5, scale.end() - 0.5, true);
            case ELAPSED -> numbers(scale.start() / 1e6, scale.end() / 1e6, false);
            case TIME, EVENT -> {
                DateAxis axis = new Dates(TimeZone.getTimeZone(zone));
                axis.setRange(scale.start() / 1e3, Math.max(scale.end(), scale.start() + 1) / 1e3);
                yield axis;
            }
        };
    }

    private static ValueAxis numbers(double from, double to, boolean whole) {
        NumberAxis axis = new Numbers();
        axis.setRange(from, to);
        axis.setStandardTickUnits(
                whole
                        ? NumberAxis.createIntegerTickUnits(Locale.ROOT)
                        : NumberAxis.createStandardTickUnits(Locale.ROOT));
        return axis;
    }

    /// Ticks whose labels fit: one cut at an edge would read as another number.
    private static List<ValueTick> whole(
            List<?> ticks, ValueAxis axis, Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        FontMetrics metrics = g.getFontMetrics(axis.getTickLabelFont());
        return ticks.stream()
                .map(ValueTick.class::cast)
                .filter(tick -> {
                    double half = metrics.stringWidth(tick.getText()) / 2.0;
                    double x = axis.valueToJava2D(tick.getValue(), area, edge);
                    return x - half >= area.getMinX() && x + half <= area.getMaxX();
                })
                .toList();
    }

    private static final class Numbers extends NumberAxis {
        private static final long serialVersionUID = 1;

        @Override
        public List<?> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return whole(super.refreshTicks(g, state, area, edge), this, g, area, edge);
        }
    }

    private static final class Dates extends DateAxis {
        private static final long serialVersionUID = 1;

        Dates(TimeZone zone) {
            super(null, zone, Language.shown().locale());
        }

        @Override
        public List<?> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return whole(super.refreshTicks(g, state, area, edge), this, g, area, edge);
        }
    }

    private static java.awt.Color awt(Color colour) {
        return new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
    }
}

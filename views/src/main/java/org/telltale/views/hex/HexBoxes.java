package org.telltale.views.hex;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.telltale.model.bytes.Span;
import org.telltale.views.selection.ByteMark;

/// Fills, underlines and outlines over the cells of a span, in both panes of the visible rows.
final class HexBoxes {
    private static final double TINT = 0.15;
    private static final double AIR = 2.5;

    private final GraphicsContext g;
    private final HexGeometry geometry;
    private final long top;
    private final int rows;

    HexBoxes(GraphicsContext g, HexGeometry geometry, long top, int rows) {
        this.g = g;
        this.geometry = geometry;
        this.top = top;
        this.rows = rows;
    }

    /// The cells of one row: from a column to another, both included.
    @FunctionalInterface
    private interface Run {
        void paint(boolean text, int row, int from, int to);
    }

    void mark(ByteMark mark, Color fill) {
        switch (mark.look()) {
            case TAG -> {
                fill(mark.span(), fill.deriveColor(0, 1, 1, TINT));
                underline(mark.span(), fill);
            }
            case CARRIED -> outline(mark.span(), fill, 1);
            case SUGGESTION -> {
                g.setLineDashes(3, 3);
                outline(mark.span(), fill, 1);
                g.setLineDashes();
            }
            case PREVIEW -> hatch(mark.span(), fill);
        }
    }

    void fill(Span span, Color colour) {
        g.setFill(colour);
        each(
                span,
                (text, row, from, to) -> g.fillRect(
                        left(text, from), geometry.y(row), right(text, to) - left(text, from), geometry.row()));
    }

    private void underline(Span span, Color colour) {
        g.setFill(colour);
        each(
                span,
                (text, row, from, to) ->
                        g.fillRect(left(text, from), geometry.y(row + 1) - 2, right(text, to) - left(text, from), 2));
    }

    private void hatch(Span span, Color colour) {
        fill(span, colour.deriveColor(0, 1, 1, TINT));
        g.setStroke(colour.deriveColor(0, 1, 1, 0.7));
        g.setLineWidth(1);
        each(span, (text, row, from, to) -> {
            double y = geometry.y(row);
            double end = right(text, to);
            g.save();
            g.beginPath();
            g.rect(left(text, from), y, end - left(text, from), geometry.row());
            g.clip();
            for (double x = left(text, from) - geometry.row(); x < end; x += 5) {
                g.strokeLine(x, y + geometry.row(), x + geometry.row(), y);
            }
            g.restore();
        });
    }

    /// A line around all cells of a span, along its steps where it takes several rows.
    void outline(Span span, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        long first = span.offset() / geometry.columns() - top;
        long last = (span.end() - 1) / geometry.columns() - top;
        if (span.length() == 0 || last < 0 || first > rows) {
            return;
        }
        int from = (int) (span.offset() % geometry.columns());
        int to = (int) ((span.end() - 1) % geometry.columns());
        boolean apart = last - first == 1 && to < from;
        if (first == last || apart) {
            each(
                    span,
                    (text, row, a, b) -> g.strokeRect(
                            left(text, a) + 0.5,
                            geometry.y(row) + 0.5,
                            right(text, b) - left(text, a) - 1,
                            geometry.row() - 1));
        } else {
            int upper = (int) Math.max(-2, first);
            int lower = (int) Math.min(rows + 2L, last);
            steps(false, upper, lower, from, to);
            steps(true, upper, lower, from, to);
        }
    }

    private void steps(boolean text, int first, int last, int from, int to) {
        double x0 = left(text, 0) + 0.5;
        double x1 = left(text, from) + 0.5;
        double x2 = right(text, to) - 0.5;
        double x3 = right(text, geometry.columns() - 1) - 0.5;
        double y0 = geometry.y(first) + 0.5;
        double y1 = geometry.y(first + 1) + (from == 0 ? 0 : 0.5);
        double y2 = geometry.y(last) - 0.5;
        double y3 = geometry.y(last + 1) - 0.5;
        g.strokePolygon(
                new double[] {x1, x3, x3, x2, x2, x0, x0, x1}, new double[] {y0, y0, y2, y2, y3, y3, y1, y1}, 8);
    }

    private void each(Span span, Run run) {
        int columns = geometry.columns();
        long begin = Math.max(span.offset(), top * columns);
        long end = Math.min(span.end(), (top + rows) * columns);
        for (long at = begin; at < end; at += columns - at % columns) {
            int row = (int) (at / columns - top);
            int from = (int) (at % columns);
            int to = (int) Math.min(columns, from + end - at) - 1;
            run.paint(false, row, from, to);
            run.paint(true, row, from, to);
        }
    }

    private double left(boolean text, int column) {
        return Math.rint(geometry.x(text, column) - (text ? 0 : AIR));
    }

    private double right(boolean text, int column) {
        return Math.rint(geometry.x(text, column) + geometry.cell(text) + (text ? 0 : AIR));
    }
}

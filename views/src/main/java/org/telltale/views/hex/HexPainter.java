package org.telltale.views.hex;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.telltale.model.bytes.Span;
import org.telltale.views.selection.ByteMark;

/// Paints the visible rows: grounds and marks first, then boxes, then the characters.
final class HexPainter {
    private static final String[] PAIRS = new String[256];
    private static final char LAST_NARROW = '\u007f';

    static {
        for (int i = 0; i < 256; i++) {
            PAIRS[i] = "" + Character.forDigit(i >> 4, 16) + Character.forDigit(i & 15, 16);
        }
    }

    private final HexView view;
    private final Font font;
    private byte[] visible = {};

    HexPainter(HexView view, Font font) {
        this.view = view;
        this.font = font;
    }

    void paint(GraphicsContext g, HexGeometry geometry, double width, double height) {
        g.setFont(font);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(colour(HexColour.GROUND));
        g.fillRect(0, 0, width, height);
        long top = view.topRowProperty().get();
        long first = top * geometry.columns();
        int rows = (int) Math.ceil((height - geometry.head()) / geometry.row());
        int count = (int) Math.min(
                (long) Math.max(0, rows) * geometry.columns(), view.bytes().size() - first);
        if (count > 0) {
            visible = visible.length >= count ? visible : new byte[count];
            view.bytes().read(first, visible, 0, count);
            HexBoxes boxes = new HexBoxes(g, geometry, top, rows);
            grounds(boxes);
            marks(boxes, new Span(first, count));
            outlines(boxes);
            characters(g, geometry, count);
            offsets(g, geometry, first, count);
        }
        head(g, geometry, width);
    }

    private Color colour(HexColour colour) {
        return view.colour(colour).get();
    }

    private void grounds(HexBoxes boxes) {
        Color selected = colour(HexColour.SELECTED);
        field().ifPresent(span -> boxes.fill(span, selected));
        wide().ifPresent(span -> boxes.fill(span, selected));
        long hovered = view.hoveredProperty().get();
        if (hovered >= 0) {
            boxes.fill(new Span(hovered, 1), colour(HexColour.LINE));
        }
    }

    private void marks(HexBoxes boxes, Span span) {
        for (ByteMark mark : view.highlighterProperty().get().marks(span)) {
            boxes.mark(mark, colour(HexColour.of(mark.family())));
        }
    }

    private void outlines(HexBoxes boxes) {
        field().ifPresent(span -> boxes.outline(span, colour(HexColour.TEXT), 1));
        wide().ifPresent(span -> boxes.outline(span, colour(HexColour.FOCUS), 1));
        view.framedProperty()
                .get()
                .filter(span -> span.length() > 0)
                .ifPresent(span -> boxes.outline(span, colour(HexColour.FOCUS), 1));
        boolean focused = view.isFocused();
        view.selection()
                .filter(s -> focused || field().isEmpty())
                .ifPresent(s -> boxes.outline(
                        new Span(s.caret(), 1), colour(focused ? HexColour.FOCUS : HexColour.DIM), focused ? 2 : 1));
    }

    private Optional<Span> field() {
        return view.fieldProperty().get().filter(span -> span.length() > 0);
    }

    private Optional<Span> wide() {
        return view.selection().filter(s -> !s.isSingle()).map(HexSelection::span);
    }

    private void characters(GraphicsContext g, HexGeometry geometry, int count) {
        Color text = colour(HexColour.TEXT);
        Color dim = colour(HexColour.DIM);
        String[] letters = view.formProperty().get().text().letters(visible, count);
        for (int pass = 0; pass < 2; pass++) {
            g.setFill(pass == 0 ? text : dim);
            for (int i = 0; i < count; i++) {
                int value = visible[i] & 0xff;
                if (value == 0 == (pass == 1)) {
                    int row = i / geometry.columns();
                    double y = geometry.y(row + 0.5);
                    g.fillText(PAIRS[value], geometry.hexX(i % geometry.columns()), y);
                }
            }
            for (int i = 0; i < count; i += geometry.columns()) {
                line(g, geometry, letters, i, Math.min(count, i + geometry.columns()), pass == 1);
            }
        }
    }

    /// The letters of a row, or the signs for bytes that are none. Those as wide as a cell go together: a text to be
    /// drawn costs far more than its signs.
    private static void line(
            GraphicsContext g, HexGeometry geometry, String[] letters, int from, int to, boolean none) {
        int row = from / geometry.columns();
        double y = geometry.y(row + 0.5);
        StringBuilder together = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            boolean drawn = !letters[i].isEmpty() && letters[i].equals(HexText.NONE) == none;
            boolean narrow = none || letters[i].length() == 1 && letters[i].charAt(0) < LAST_NARROW;
            together.append(drawn && narrow ? letters[i] : " ");
            if (drawn && !narrow) {
                g.fillText(letters[i], geometry.textX(i - from), y);
            }
        }
        if (!together.toString().isBlank()) {
            g.fillText(together.toString(), geometry.textX(0), y);
        }
    }

    private void offsets(GraphicsContext g, HexGeometry geometry, long first, int count) {
        g.setFill(colour(HexColour.DIM));
        boolean decimal = view.formProperty().get().decimal();
        for (int i = 0; i < count; i += geometry.columns()) {
            String hex = decimal ? Long.toString(first + i) : Long.toHexString(first + i);
            String digits = "0".repeat(Math.max(0, geometry.digits() - hex.length())) + hex;
            int row = i / geometry.columns();
            g.fillText(digits, HexGeometry.MARGIN, geometry.y(row + 0.5));
        }
    }

    private void head(GraphicsContext g, HexGeometry geometry, double width) {
        g.setFill(colour(HexColour.HEAD));
        g.fillRect(0, 0, width, geometry.head());
        g.setFill(colour(HexColour.LINE));
        g.fillRect(0, geometry.head() - 1, width, 1);
        g.setFill(colour(HexColour.DIM));
        for (int column = 0; column < geometry.columns(); column++) {
            g.fillText(PAIRS[column], geometry.hexX(column), geometry.head() / 2 - 0.5);
        }
    }
}

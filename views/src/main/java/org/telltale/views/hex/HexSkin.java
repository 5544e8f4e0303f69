package org.telltale.views.hex;

import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SkinBase;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.telltale.views.text.MonoFont;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.CanvasPane;

/// A canvas of the size of the viewport and a scroll bar; repaints once per pulse at most.
final class HexSkin extends SkinBase<HexView> {
    private static final double LINE_OF_WHEEL = 13.3;

    private final HexView view;
    private final CanvasPane canvas =
            new CanvasPane((g, width, height) -> painter().paint(g, geometry(), width, height));
    private final ScrollBar bar = new ScrollBar();
    private final Font font = MonoFont.of(12);
    private final double letter = letterWidth(font);
    private final double row = Lettering.bytePx(HexGeometry.ROW);
    private final HexPainter painter;
    private final InvalidationListener repaint = _ -> getSkinnable().requestLayout();
    private boolean following;
    private double wheel;

    HexSkin(HexView view) {
        super(view);
        this.view = view;
        painter = new HexPainter(view, font);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        canvas.setManaged(false);
        getChildren().addAll(canvas, bar);
        listen();
        new HexPointer(view, this, canvas);
        new HexKeys(view, this);
    }

    private void listen() {
        view.bytesProperty().addListener(repaint);
        view.selectionProperty().addListener(repaint);
        view.fieldProperty().addListener(repaint);
        view.highlighterProperty().addListener(repaint);
        view.topRowProperty().addListener(repaint);
        view.hoveredProperty().addListener(repaint);
        view.framedProperty().addListener(repaint);
        view.formProperty().addListener(repaint);
        view.focusedProperty().addListener(repaint);
        for (HexColour colour : HexColour.values()) {
            view.colour(colour).addListener(repaint);
        }
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        bar.valueProperty().addListener((_, _, value) -> {
            if (!following) {
                scrollTo(Math.round(value.doubleValue()));
            }
        });
    }

    private static double letterWidth(Font font) {
        Text text = new Text("0".repeat(64));
        text.setFont(font);
        return text.getLayoutBounds().getWidth() / 64;
    }

    private HexPainter painter() {
        return painter;
    }

    HexGeometry geometry() {
        return HexGeometry.of(
                view.getWidth(),
                view.bytes().size(),
                letter,
                row,
                view.formProperty().get());
    }

    int visibleRows() {
        return geometry().visibleRows(view.getHeight());
    }

    /// Goes to a row, as near as the ends allow.
    void scrollTo(long row) {
        view.topRowProperty().set(Math.clamp(row, 0, lastTop()));
    }

    private long lastTop() {
        return Math.max(0, geometry().rows(view.bytes().size()) - visibleRows());
    }

    void reveal(long offset) {
        long row = offset / geometry().columns();
        long top = view.topRowProperty().get();
        int rows = visibleRows();
        if (row < top || row >= top + rows) {
            scrollTo(row < top && top - row == 1 ? row : row == top + rows ? top + 1 : row - rows / 3);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isControlDown()) {
            return;
        }
        wheel -= event.getDeltaY() / LINE_OF_WHEEL;
        long lines = (long) wheel;
        wheel -= lines;
        scrollTo(view.topRowProperty().get() + lines);
        event.consume();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double barWidth = bar.prefWidth(-1);
        bar.resizeRelocate(x + width - barWidth, y, barWidth, height);
        scrollTo(view.topRowProperty().get());
        follow();
        canvas.resizeRelocate(x, y, width, height);
        canvas.requestLayout();
    }

    /// The bar counts rows as doubles: exact for files, near enough to drag by beyond 2^53.
    private void follow() {
        following = true;
        long rows = geometry().rows(view.bytes().size());
        double last = (double) lastTop();
        bar.setMax(Math.max(1, last));
        bar.setVisibleAmount(last == 0 ? 1 : Math.max(1e-9, (double) visibleRows() / rows) * last);
        bar.setBlockIncrement(Math.max(1, visibleRows() - 1));
        bar.setUnitIncrement(1);
        bar.setValue((double) view.topRowProperty().get());
        bar.setVisible(last > 0);
        following = false;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return Lettering.bytePx(560);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return geometry().head() + 12 * row;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return HexGeometry.least(letter, row);
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return geometry().head() + 3 * row;
    }
}

package org.telltale.views.widget;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// A region that is one canvas of its own size, painted at most once a frame, and only when its layout is asked for.
///
/// Whatever makes the picture stale calls [#requestLayout].
public final class CanvasPane extends Region {
    /// Paints everything; the canvas is clear, and one unit is one pixel of the layout.
    @FunctionalInterface
    public interface Painter {
        void paint(GraphicsContext g, double width, double height);
    }

    private final Painter painter;
    private final Canvas canvas = new Canvas();
    private final Scale shrink = new Scale();
    private final DoubleProperty density = new SimpleDoubleProperty(this, "density", 1);

    public CanvasPane(Painter painter) {
        this.painter = painter;
        canvas.setManaged(false);
        canvas.getTransforms().add(shrink);
        getChildren().add(canvas);
        density.addListener(_ -> requestLayout());
    }

    /// Canvas pixels per unit, above those the screen asks for by itself: pictures larger than life raise it.
    public DoubleProperty densityProperty() {
        return density;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        double scale = density.get();
        canvas.setWidth(width * scale);
        canvas.setHeight(height * scale);
        shrink.setX(1 / scale);
        shrink.setY(1 / scale);
        if (width > 0 && height > 0) {
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.setTransform(1, 0, 0, 1, 0, 0);
            g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            g.save();
            g.scale(scale, scale);
            painter.paint(g, width, height);
            g.restore();
        }
    }
}

package org.telltale.views.shell;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Panes of a split with heights or widths in pixels, the last one taking the rest, until somebody drags a divider.
final class Sizes {
    private final SplitPane split;

    Sizes(SplitPane split) {
        this.split = split;
    }

    /// Sets dividers so that all panes but the last have these sizes; in the order of the panes.
    void set(double... pixels) {
        double whole = split.getOrientation() == Orientation.VERTICAL ? split.getHeight() : split.getWidth();
        if (whole <= 0) {
            return;
        }
        double at = 0;
        for (int i = 0; i < pixels.length; i++) {
            at += pixels[i];
            split.setDividerPosition(i, Math.clamp(at / whole, 0, 1));
        }
    }

    /// Sets them once the split has a size, and again for each new one, as long as `wanted` says so.
    static void onResize(Region region, Runnable set) {
        region.widthProperty().addListener(_ -> set.run());
        region.heightProperty().addListener(_ -> set.run());
    }
}

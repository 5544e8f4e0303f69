package org.telltale.views.shell;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/// Panes of a split with heights or widths in pixels, the last one taking the rest, until somebody drags a divider.
final class Sizes {
    /// As `base.css` has it.
    private static final double DIVIDER = 4;

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
            at += pixels[i] + (i == 0 ? DIVIDER / 2 : DIVIDER);
            split.setDividerPosition(i, Math.clamp(at / whole, 0, 1));
        }
    }
}

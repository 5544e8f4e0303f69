package org.telltale.views.widget;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Keeps what has no room in a region from being drawn over its neighbours.
public final class Cut {
    private Cut() {}

    public static void to(Region region) {
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(region.widthProperty());
        edge.heightProperty().bind(region.heightProperty());
        region.setClip(edge);
    }
}

package org.telltale.views.widget;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import org.telltale.views.theme.Lettering;

/// Icons as filled outlines in a box of 16 × 16.
public enum Icon {
    BACK("M10.5 2.5 5 8l5.5 5.5-1.2 1.2L2.6 8l6.7-6.7z"),
    FORWARD("M5.5 2.5 11 8l-5.5 5.5 1.2 1.2L13.4 8 6.7 1.3z"),
    UNDO("M6 2 1.5 6 6 10V7h4a2.6 2.6 0 0 1 0 5.2H6v1.6h4A4.2 4.2 0 0 0 10 5.3H6z"),
    REDO("M10 2 14.5 6 10 10V7H6a2.6 2.6 0 0 0 0 5.2h4v1.6H6A4.2 4.2 0 0 1 6 5.3h4z"),
    SEARCH("M6.7 1.5a5.2 5.2 0 1 0 3.1 9.4l3.6 3.6 1.1-1.1-3.6-3.6A5.2 5.2 0 0 0 6.7 1.5zm0 1.6a3.6 3.6 0 1 1 0 7.2 3.6"
            + " 3.6 0 0 1 0-7.2z"),
    STAR("M8 1.5 10 6l4.8.4-3.7 3.2 1.2 4.8L8 11.8l-4.3 2.6 1.2-4.8L1.2 6.4 6 6z"),
    STAR_OUTLINE("M8 1.5 10 6l4.8.4-3.7 3.2 1.2 4.8L8 11.8l-4.3 2.6 1.2-4.8L1.2 6.4 6 6zm0 3.2L7 7.2l-2.6.2 2 1.7-.7"
            + " 2.6L8 10.3l2.3 1.4-.7-2.6 2-1.7L9 7.2z"),
    CLOSE("M3.6 2.5 8 6.9l4.4-4.4 1.1 1.1L9.1 8l4.4 4.4-1.1 1.1L8 9.1l-4.4 4.4-1.1-1.1L6.9 8 2.5 3.6z"),
    WARNING("M8 1.2 15.4 14.5H.6zM8 4.3 3.2 12.9h9.6zM7.2 6.8h1.6v3.2H7.2zM7.2 10.7h1.6v1.4H7.2z"),
    FAILURE(
            "M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM5.7 3.1 3.1 5.7v4.6l2.6 2.6h4.6l2.6-2.6V5.7l-2.6-2.6zM7.2 4.6h1.6v4.2"
                    + "H7.2zM7.2 9.8h1.6v1.6H7.2z"),
    CHECK("M13.4 3.3 6.2 12.4 2.4 8.7l1.1-1.1 2.5 2.4 6.1-7.7z");

    private static final double BOX = 16;
    private static final double SHARE = 0.85;

    private final String outline;

    Icon(String outline) {
        this.outline = outline;
    }

    /// A new node in the colour of its surroundings (style class `icon`).
    public Node node() {
        SVGPath path = new SVGPath();
        path.setContent(outline);
        path.setFillRule(FillRule.EVEN_ODD);
        path.getStyleClass().addAll("icon", name().toLowerCase(Locale.ROOT));
        path.setScaleX(SHARE * Lettering.px(BOX) / BOX);
        path.setScaleY(SHARE * Lettering.px(BOX) / BOX);
        StackPane box = new StackPane(path);
        box.setMinSize(Lettering.px(BOX), Lettering.px(BOX));
        return box;
    }

    /// A flat button that shows only this icon; its name is the tooltip and what a screen reader says.
    public Button button(String name, Runnable action) {
        Button button = new Button("", node());
        button.getStyleClass().add("flat");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> action.run());
        return button;
    }
}

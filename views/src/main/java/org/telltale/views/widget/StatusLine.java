package org.telltale.views.widget;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One line of segments at the foot of the window; empty segments take no room, the last one stands at the right.
public final class StatusLine extends HBox {
    private final Map<String, Label> segments = new LinkedHashMap<>();
    private final Region gap = new Region();

    public StatusLine() {
        getStyleClass().setAll("status-line");
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
    }

    /// A segment before the gap.
    public Label left(String id, ObservableValue<String> text) {
        Label segment = segment(id, text);
        getChildren().add(getChildren().indexOf(gap), segment);
        return segment;
    }

    /// A segment after the gap.
    public Label right(String id, ObservableValue<String> text) {
        Label segment = segment(id, text);
        getChildren().add(segment);
        return segment;
    }

    /// What a click on a segment does.
    ///
    /// @throws IllegalArgumentException when there is no such segment
    public void onClick(String id, Runnable action) {
        Label segment = segments.get(id);
        if (segment == null) {
            throw new IllegalArgumentException("the status line has no segment " + id);
        }
        segment.getStyleClass().add("action");
        segment.setOnMouseClicked(_ -> action.run());
    }

    private Label segment(String id, ObservableValue<String> text) {
        Label segment = new Label();
        segment.setId(id);
        segment.getStyleClass().add("segment");
        segment.setTextOverrun(OverrunStyle.ELLIPSIS);
        segment.textProperty().bind(text);
        segment.managedProperty().bind(segment.textProperty().isNotEmpty());
        segment.visibleProperty().bind(segment.managedProperty());
        segments.put(id, segment);
        return segment;
    }
}

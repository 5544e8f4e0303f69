package org.telltale.views.widget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.telltale.views.theme.Lettering;

/// One line of segments at the foot of the window; empty segments take no room, the last one stands at the right.
public final class StatusLine extends HBox {
    /// Of a segment that has given way.
    private static final double LEAST = 90;

    private final Map<String, Label> segments = new LinkedHashMap<>();
    private final Region gap = new Region();
    private final List<Label> yielding = new ArrayList<>();
    private final Set<Label> going = new HashSet<>();

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

    /// Lets a segment give way before the others, the first named first: its words are cut.
    public void givesWay(String id) {
        yielding.add(Objects.requireNonNull(segments.get(id), id));
    }

    /// Lets a segment go as a whole where it has no room, after those named before and before those named later.
    public void goes(String id) {
        givesWay(id);
        going.add(segments.get(id));
    }

    /// How much of its room each of the yielding segments keeps.
    @Override
    protected void layoutChildren() {
        double over = getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(Label.class::cast)
                        .filter(segment -> !segment.getText().isEmpty())
                        .mapToDouble(StatusLine::whole)
                        .sum()
                + snappedLeftInset()
                + snappedRightInset()
                - getWidth();
        for (Label segment : yielding) {
            double takes = segment.getText().isEmpty() ? 0 : whole(segment);
            boolean goes = going.contains(segment) && over > 0;
            double gives = goes ? takes : Math.clamp(over, 0, Math.max(0, takes - Lettering.px(LEAST)));
            segment.setMaxWidth(takes - gives);
            segment.setVisible(takes > 0 && !goes);
            over -= gives;
        }
        giveBack(-over);
        super.layoutChildren();
    }

    /// Words that were cut have what a segment left that went.
    private void giveBack(double left) {
        double room = left;
        for (Label segment : yielding) {
            if (room > 0 && segment.isVisible()) {
                double more = Math.min(room, whole(segment) - segment.getMaxWidth());
                segment.setMaxWidth(segment.getMaxWidth() + more);
                room -= more;
            }
        }
    }

    /// As wide as the text wants to be, whatever is granted.
    private static double whole(Node segment) {
        return Math.ceil(segment.prefWidth(-1));
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
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text);
        segment.setTooltip(whole);
        segment.setMinWidth(0);
        segment.managedProperty().bind(segment.textProperty().isNotEmpty());
        segments.put(id, segment);
        return segment;
    }
}

package org.telltale.views.widget;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.telltale.views.theme.Lettering;

/// What a pane says when it has nothing to show, and the ways on from there.
public final class EmptyState extends VBox {
    private static final double TEXT_WIDTH = 460;

    /// Something to do about it, offered as a link.
    public record Action(String text, Runnable run) {}

    private final Label headline = new Label();
    private final Label text = new Label();
    private final FlowPane actions = new FlowPane(Lettering.px(8), Lettering.px(4));

    public EmptyState() {
        getStyleClass().setAll("empty-state");
        headline.getStyleClass().add("headline");
        for (Label label : List.of(headline, text)) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setMaxWidth(Lettering.px(TEXT_WIDTH));
            label.setMinHeight(USE_PREF_SIZE);
        }
        text.getStyleClass().add("dim");
        actions.getStyleClass().add("actions");
        actions.setMinWidth(0);
        actions.setMaxWidth(Lettering.px(TEXT_WIDTH));
        getChildren().setAll(headline, text, actions);
    }

    public EmptyState(String headline, String text, List<Action> actions) {
        this();
        say(headline, text, actions);
    }

    /// Shows this instead; an empty part takes no room.
    public void say(String headlineText, String body, List<Action> offers) {
        show(headline, headlineText);
        show(text, body);
        actions.getChildren().setAll(offers.stream().map(this::link).toList());
        actions.setVisible(!offers.isEmpty());
        actions.setManaged(!offers.isEmpty());
    }

    private static void show(Label label, String content) {
        label.setText(content);
        label.setVisible(!content.isEmpty());
        label.setManaged(!content.isEmpty());
    }

    private Hyperlink link(Action action) {
        Hyperlink link = new Hyperlink(action.text());
        link.setWrapText(true);
        link.setTextAlignment(TextAlignment.CENTER);
        link.maxWidthProperty().bind(actions.widthProperty());
        link.setOnAction(_ -> action.run().run());
        return link;
    }
}

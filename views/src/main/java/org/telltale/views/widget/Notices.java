package org.telltale.views.widget;

import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.telltale.views.words.Words;

/// A bar of messages, newest below, that never takes the focus; at most three stand at once, and one of those that
/// leave by themselves.
public final class Notices extends VBox {
    private static final Words WORDS = Words.of(Notices.class);

    private static final int MOST = 3;
    private static final String PASSING = "passing";
    private static final Duration PASSES = Duration.seconds(20);

    /// How serious a message is.
    public enum Kind {
        /// Leaves by itself, and before another of its kind; not while the pointer is on it.
        PASSING,
        PLAIN,
        PROBLEM,
        FAILURE
    }

    public Notices() {
        getStyleClass().add("notices");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
    }

    /// Adds a message, or renews the one of the same key in its place.
    ///
    /// @param key what it is about; an action or the cross removes it
    public void show(String key, Kind kind, String message, List<EmptyState.Action> actions) {
        HBox notice = notice(key, kind, message, actions);
        int at = indexOf(key);
        if (kind == Kind.PASSING) {
            pass(notice);
            getChildren().removeIf(node -> node.getStyleClass().contains(PASSING) && !key.equals(node.getUserData()));
            at = indexOf(key);
        }
        if (at >= 0) {
            getChildren().set(at, notice);
            return;
        }
        getChildren().add(notice);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
    }

    public void dismiss(String key) {
        getChildren().removeIf(node -> key.equals(node.getUserData()));
    }

    private void pass(HBox notice) {
        PauseTransition passing = new PauseTransition(PASSES);
        passing.setOnFinished(_ -> getChildren().remove(notice));
        notice.setOnMouseEntered(_ -> passing.stop());
        notice.setOnMouseExited(_ -> passing.playFromStart());
        passing.play();
    }

    private int indexOf(String key) {
        return getChildren().stream().map(Node::getUserData).toList().indexOf(key);
    }

    private HBox notice(String key, Kind kind, String message, List<EmptyState.Action> actions) {
        HBox bar = new HBox();
        bar.setUserData(key);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("notice", kind.name().toLowerCase(Locale.ROOT));
        icon(bar, kind);
        Label text = new Label(message);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        bar.getChildren().add(text);
        for (EmptyState.Action action : actions) {
            Hyperlink link = new Hyperlink(action.text());
            link.setMinWidth(USE_PREF_SIZE);
            link.setFocusTraversable(false);
            link.setOnAction(_ -> {
                dismiss(key);
                action.run().run();
            });
            bar.getChildren().add(link);
        }
        Button close = Icon.CLOSE.button(WORDS.say("dismiss"), () -> dismiss(key));
        close.setFocusTraversable(false);
        bar.getChildren().add(close);
        return bar;
    }

    private static void icon(HBox bar, Kind kind) {
        switch (kind) {
            case PASSING, PLAIN -> {}
            case PROBLEM -> bar.getChildren().add(styled(Icon.WARNING, "problem"));
            case FAILURE -> bar.getChildren().add(styled(Icon.FAILURE, "failure"));
        }
    }

    private static Node styled(Icon icon, String styleClass) {
        Node node = icon.node();
        node.getStyleClass().add(styleClass);
        return node;
    }
}

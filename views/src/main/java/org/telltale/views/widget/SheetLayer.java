package org.telltale.views.widget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Cards over the window, one at a time on top of another; what lies below takes no input meanwhile. Escape closes the
/// uppermost, and the focus goes back to where it was.
public final class SheetLayer extends StackPane {
    private record Card(Region node, Optional<Node> focusBefore, Runnable escape) {}

    private final Deque<Card> cards = new ArrayDeque<>();
    private Optional<Node> inside = Optional.empty();

    public SheetLayer() {
        getStyleClass().add("sheet-layer");
        setVisible(false);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> keep(Optional.ofNullable(owner)));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !cards.isEmpty() && !isInEditedCell(event)) {
                cards.peek().escape().run();
                event.consume();
            }
        });
    }

    /// Keeps the keyboard in the uppermost card, whichever way it would leave.
    private void keep(Optional<Node> focused) {
        if (cards.isEmpty() || focused.isEmpty()) {
            return;
        }
        if (isInside(focused.get())) {
            inside = focused;
        } else {
            inside.filter(this::isInside).ifPresent(Node::requestFocus);
        }
    }

    /// Whether Escape is to end the edit of a cell of the card, not the card.
    private static boolean isInEditedCell(KeyEvent event) {
        for (Node at = event.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof Cell<?> cell && cell.isEditing()) {
                return true;
            }
        }
        return false;
    }

    private boolean isInside(@org.jspecify.annotations.Nullable Node node) {
        @org.jspecify.annotations.Nullable Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Shows a card; it takes its preferred size, and no more than the window has.
    public void show(Region card) {
        show(card, this::close);
    }

    /// Shows a card that Escape does not simply close.
    public void show(Region card, Runnable escape) {
        Optional<Node> focus = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        card.getStyleClass().add("sheet");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        cards.push(new Card(card, focus, escape));
        setVisible(true);
        getChildren().setAll(card);
        if (focus.isPresent() && !isInside(getScene().getFocusOwner())) {
            firstStop(card).orElse(this).requestFocus();
        }
    }

    /// Where the keyboard goes in a card that takes it nowhere itself.
    private static Optional<Node> firstStop(Region card) {
        return card.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .findFirst();
    }

    public void close() {
        if (cards.isEmpty()) {
            return;
        }
        Optional<Node> focus = cards.pop().focusBefore();
        if (cards.isEmpty()) {
            getChildren().clear();
            setVisible(false);
        } else {
            getChildren().setAll(cards.peek().node());
        }
        focus.ifPresent(Node::requestFocus);
    }

    public boolean isShowing() {
        return !cards.isEmpty();
    }
}

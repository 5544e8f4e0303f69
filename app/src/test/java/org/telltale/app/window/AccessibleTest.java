package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.views.shell.Shell;

/// The whole window as somebody meets it who has no mouse or does not see it.
class AccessibleTest {
    private static final int MOST_STEPS = 80;
    private static final double LINE = 12;

    /// Commands that bring each view and card to the front, in turn.
    private static final List<String> VIEWS = List.of(
            "requests", "fields", "values", "rows", "hits", "problems", "endpoints", "tags", "findings", "sessions");

    private static final List<String> CARDS =
            List.of("report", "everything", "history", "palette", "shortcuts", "preferences", "goto", "about", "fact");

    /// The panes in the order in which they are read, by a selector of each.
    private static final List<String> PANES =
            List.of(".command-bar", "#side-bar", ".timeline", "#lists", ".message-head", ".field-tree");

    @TempDir
    Path folder = Path.of("");

    private Optional<RobotHand> hand = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        var study = desktop.openSample(JobContext.NONE);
        RobotHand made = new RobotHand(desktop);
        hand = Optional.of(made);
        made.hand().act(shell -> shell.show(study));
        made.hand().act(shell -> Poses.of(study).all().get("workbench").accept(shell));
    }

    @AfterEach
    void close() {
        hand.ifPresent(RobotHand::close);
    }

    private Stagehand window() {
        return hand.orElseThrow().hand();
    }

    @Test
    void everyControlHasARoleAndAName() {
        Set<String> nameless = new LinkedHashSet<>();
        for (String view : VIEWS) {
            window().act(shell -> shell.commands().get(view).run());
            window().ask(shell -> nameless.addAll(nameless(view, shell)));
        }
        for (String card : CARDS) {
            window().act(shell -> shell.commands().get(card).run());
            window().ask(shell -> nameless.addAll(nameless(card, shell.lookup(".sheet"))));
            hand.orElseThrow().press("Esc");
        }
        window().act(Shell::leave);
        window().ask(shell -> nameless.addAll(nameless("start", shell)));
        assertEquals(Set.of(), nameless);
    }

    private static List<String> nameless(String view, Node root) {
        List<String> nameless = new ArrayList<>();
        for (Node node : focusable(root)) {
            AccessibleRole role = node.getAccessibleRole();
            boolean hasRole = role != null && role != AccessibleRole.NODE && role != AccessibleRole.PARENT;
            if (!hasRole || name(node, root).isBlank()) {
                nameless.add(view + ": " + role + " " + node);
            }
        }
        return nameless;
    }

    /// What a screen reader says a control is: its own name, its text, or that of its label.
    private static String name(Node node, Node root) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        if (label instanceof Label says) {
            return says.getText();
        }
        return root.lookupAll(".label").stream()
                .filter(each -> each instanceof Label says && says.getLabelFor() == node)
                .map(each -> ((Label) each).getText())
                .findFirst()
                .orElse("");
    }

    private static List<Node> focusable(Node root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    @Test
    void tabGoesThroughAllPanesInReadingOrderAndRound() {
        List<Node> way = new ArrayList<>();
        window().act(shell -> shell.lookup("#filter").requestFocus());
        for (int i = 0; i < MOST_STEPS; i++) {
            Node at = window().ask(shell -> shell.getScene().getFocusOwner());
            if (!way.isEmpty() && at == way.getFirst()) {
                break;
            }
            way.add(at);
            hand.orElseThrow().press("Tab");
        }
        assertTrue(way.size() < MOST_STEPS, "it comes round: " + way);
        List<String> panes = window().ask(shell -> panes(shell, way));
        assertEquals(PANES, panes);
        List<String> backwards = window().ask(_ -> backwards(way));
        assertEquals(List.of(), backwards);
    }

    /// The panes as they are come to, each once.
    private static List<String> panes(Shell shell, List<Node> way) {
        List<String> panes = new ArrayList<>();
        for (Node node : way) {
            for (String pane : PANES) {
                if (isIn(node, shell.lookup(pane)) && (panes.isEmpty() || !panes.getLast().equals(pane))) {
                    panes.add(pane);
                }
            }
        }
        return panes;
    }

    private static boolean isIn(Node node, Node pane) {
        Node at = node;
        while (at != null && at != pane) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Steps within a pane that go up, or to the left in a line.
    private static List<String> backwards(List<Node> way) {
        List<String> found = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            Bounds from = way.get(i - 1).localToScene(way.get(i - 1).getLayoutBounds());
            Bounds to = way.get(i).localToScene(way.get(i).getLayoutBounds());
            boolean below = to.getMinY() > from.getMinY() + LINE;
            boolean right = to.getMinX() >= from.getMinX();
            if (way.get(i - 1).getParent() == way.get(i).getParent() && !below && !right) {
                found.add(way.get(i - 1) + " → " + way.get(i));
            }
        }
        return found;
    }
}

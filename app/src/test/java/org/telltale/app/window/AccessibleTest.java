package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.OpenStudy;
import org.telltale.views.hex.HexView;
import org.telltale.views.shell.Shell;
import org.telltale.views.widget.CanvasPane;

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

    private void look(Stagehand hand, OpenStudy study) {
        hand.act(shell -> Poses.of(study).all().values().iterator().next().accept(shell));
    }

    @Test
    void everyControlHasARoleAndAName() throws IOException {
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        OpenStudy study = desktop.openSample(JobContext.NONE);
        Set<String> nameless = new LinkedHashSet<>();
        try (Stagehand window = Stagehand.show(desktop, study)) {
            look(window, study);
            for (String view : VIEWS) {
                window.act(shell -> shell.commands().get(view).run());
                window.ask(shell -> nameless.addAll(nameless(view, shell)));
            }
            for (String card : CARDS) {
                window.act(shell -> shell.commands().get(card).run());
                window.ask(shell -> nameless.addAll(nameless(card, shell.lookup(".sheet-layer"))));
                window.act(shell -> Event.fireEvent(shell.lookup(".sheet-layer"), escape()));
            }
            window.act(Shell::leave);
            window.ask(shell -> nameless.addAll(nameless("start", shell)));
        }
        assertEquals(Set.of(), nameless);
    }

    private static KeyEvent escape() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
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
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    @Test
    void tabGoesThroughAllPanesInReadingOrderAndRound() throws IOException {
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        OpenStudy study = desktop.openSample(JobContext.NONE);
        try (RobotHand robot = new RobotHand(desktop)) {
            robot.hand().act(shell -> shell.show(study));
            look(robot.hand(), study);
            robot.hand().act(shell -> ((ToggleButton) shell.lookup("#message-both")).fire());
            robot.hand().act(shell -> shell.lookup("#filter").requestFocus());
            List<Node> way = new ArrayList<>();
            List<String> unseen = new ArrayList<>();
            Node at = owner(robot);
            while (way.size() < MOST_STEPS && !way.contains(at)) {
                way.add(at);
                Node here = at;
                String focused = robot.ask(shell -> styled(shell, here));
                robot.tap("Tab");
                at = owner(robot);
                if (focused.equals(robot.ask(shell -> styled(shell, here)))) {
                    unseen.add(here.toString());
                }
            }
            assertEquals(way.getFirst(), at, "it comes round: " + way);
            assertEquals(PANES, robot.ask(shell -> panes(shell, way)));
            assertEquals(List.of(), robot.ask(_ -> backwards(way)));
            assertEquals(List.of(), unseen, "the focus is seen");
        }
    }

    private static String styled(Shell shell, Node node) {
        shell.applyCss();
        return look(node);
    }

    private static Node owner(RobotHand robot) {
        return robot.ask(shell -> shell.getScene().getFocusOwner());
    }

    /// Grounds, borders and carets of a control and its parts: what tells somebody that it has the keyboard.
    private static String look(Node node) {
        StringBuilder look = new StringBuilder();
        if (node instanceof HexView || node instanceof CanvasPane) {
            look.append(node.isFocused());
        }
        if (node instanceof Region region) {
            Background ground = region.getBackground();
            Border border = region.getBorder();
            look.append(
                    ground == null
                            ? ""
                            : ground.getFills().stream()
                                    .map(fill -> fill.getFill() + " " + fill.getInsets())
                                    .toList());
            look.append(
                    border == null
                            ? ""
                            : border.getStrokes().stream()
                                    .map(BorderStroke::getTopStroke)
                                    .toList());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look.append(look(child)));
        }
        return look.toString();
    }

    /// The panes as they are come to, each once.
    private static List<String> panes(Shell shell, List<Node> way) {
        List<String> panes = new ArrayList<>();
        for (Node node : way) {
            for (String pane : PANES) {
                if (isIn(node, shell.lookup(pane))
                        && (panes.isEmpty() || !panes.getLast().equals(pane))) {
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

package org.telltale.app.window;

import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.telltale.views.shell.Outside;
import org.telltale.views.shell.Shell;

/// Clicks and types in the window as a user would. Each call returns once everything it started has come to rest.
final class RobotHand implements AutoCloseable {
    private static final Map<Character, KeyCode> SHIFTED = Map.of(
            '*', KeyCode.DIGIT8, ':', KeyCode.SEMICOLON, '#', KeyCode.DIGIT3, '_', KeyCode.MINUS, '@', KeyCode.DIGIT2);
    private static final Map<Character, KeyCode> PLAIN = Map.of(
            ' ', KeyCode.SPACE, '.', KeyCode.PERIOD, '-', KeyCode.MINUS, '/', KeyCode.SLASH, '=', KeyCode.EQUALS);
    private static final Map<String, KeyCode> NAMED = Map.of(
            "Ctrl",
            KeyCode.CONTROL,
            "Shift",
            KeyCode.SHIFT,
            "Alt",
            KeyCode.ALT,
            "Enter",
            KeyCode.ENTER,
            "Esc",
            KeyCode.ESCAPE);

    private final Stagehand hand;
    private final Robot robot;

    RobotHand(Outside outside) {
        hand = Stagehand.onStage(outside);
        robot = hand.ask(_ -> new Robot());
    }

    Stagehand hand() {
        return hand;
    }

    <T> T ask(Function<Shell, T> question) {
        return hand.ask(question);
    }

    /// Presses keys such as `Ctrl+Shift+F`, `Down` or `2`.
    RobotHand press(String... chords) {
        for (String chord : chords) {
            KeyCode[] keys = java.util.Arrays.stream(chord.split("\\+"))
                    .map(RobotHand::key)
                    .toArray(KeyCode[]::new);
            hand.act(_ -> chord(keys));
        }
        return this;
    }

    /// Presses keys that start nothing to wait for.
    void tap(String key) {
        hand.start(_ -> chord(key(key)));
    }

    private static KeyCode key(String name) {
        KeyCode named = NAMED.get(name);
        return named != null
                ? named
                : KeyCode.valueOf(name.matches("\\d") ? "DIGIT" + name : name.toUpperCase(java.util.Locale.ROOT));
    }

    /// Types letters, digits and the signs that filters and paths are made of.
    RobotHand type(String text) {
        hand.act(_ -> text.chars().forEach(c -> type((char) c)));
        return this;
    }

    private void type(char c) {
        if (SHIFTED.containsKey(c)) {
            chord(KeyCode.SHIFT, SHIFTED.getOrDefault(c, KeyCode.UNDEFINED));
        } else if (PLAIN.containsKey(c)) {
            chord(PLAIN.getOrDefault(c, KeyCode.UNDEFINED));
        } else if (Character.isUpperCase(c)) {
            chord(KeyCode.SHIFT, KeyCode.valueOf(String.valueOf(c)));
        } else {
            chord(key(String.valueOf(c)));
        }
    }

    private void chord(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
    }

    /// Clicks in the middle of what a selector finds first.
    RobotHand click(String selector) {
        return click(selector, 0.5, 0.5);
    }

    /// Clicks at a part of the width and height of what a selector finds first.
    RobotHand click(String selector, double across, double down) {
        hand.act(shell -> {
            Node node = find(shell, selector);
            Bounds bounds = node.getLayoutBounds();
            Point2D at = node.localToScreen(
                    bounds.getMinX() + across * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
            robot.mouseMove(at);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        return this;
    }

    /// The text of a label or button.
    String text(String selector) {
        return ask(shell -> find(shell, selector) instanceof Labeled labeled ? labeled.getText() : "");
    }

    boolean shows(String selector) {
        return ask(shell -> {
            Node node = shell.lookup(selector);
            return node != null && node.isVisible();
        });
    }

    /// Whether some label on the window has a text.
    boolean says(String words) {
        return ask(shell -> shell.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().contains(words)));
    }

    private static Node find(Shell shell, String selector) {
        Node node = shell.lookup(selector);
        if (node == null) {
            throw new AssertionError("nothing is " + selector);
        }
        return node;
    }

    @Override
    public void close() {
        hand.close();
    }
}

package org.telltale.views.stage;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.telltale.views.theme.Theme;

/// A window for tests, with a robot that clicks and types. Each call returns once the window has drawn what it did.
///
/// Use one at a time, and close it.
public final class FxStage implements AutoCloseable {
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    private final Stage stage;
    private final Robot robot;

    private FxStage(Stage stage, Robot robot) {
        this.stage = stage;
        this.robot = robot;
    }

    /// Starts the toolkit where it does not run yet.
    public static synchronized void start() {
        if (STARTED.getCount() > 0) {
            try {
                Platform.startup(STARTED::countDown);
            } catch (IllegalStateException _) {
                STARTED.countDown();
            }
            Platform.setImplicitExit(false);
        }
    }

    /// Shows a window at 0,0 of that size (at most 1440 × 990 without a display).
    public static FxStage show(double width, double height, Callable<Parent> root) {
        start();
        FxStage shown = fx(() -> {
            Stage stage = new Stage();
            Scene scene = new Scene(root.call(), width, height);
            Theme.LIGHT.apply(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return new FxStage(stage, new Robot());
        });
        shown.settle();
        return shown;
    }

    /// Runs something on the FX thread and hands back what it gives; what it throws is thrown here.
    public static <T> T fx(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /// Returns after the next two pulses, when layout and painting are done.
    public void settle() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch pulse = new CountDownLatch(1);
            Platform.runLater(() -> {
                stage.getScene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        stage.getScene().removePostLayoutPulseListener(this);
                        pulse.countDown();
                    }
                });
                Platform.requestNextPulse();
            });
            try {
                if (!pulse.await(20, TimeUnit.SECONDS)) {
                    throw new AssertionError("no pulse within 20 s");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    public Scene scene() {
        return stage.getScene();
    }

    /// The only node that a CSS selector finds first.
    public <T extends Node> T find(String selector, Class<T> type) {
        return fx(() -> {
            Node found = stage.getScene().lookup(selector);
            if (found == null) {
                throw new AssertionError("nothing is " + selector);
            }
            return type.cast(found);
        });
    }

    /// Clicks at a point of a node, in its own coordinates.
    public void click(Node node, double x, double y) {
        fx(() -> {
            Point2D at = node.localToScreen(x, y);
            robot.mouseMove(at);
            robot.mouseClick(MouseButton.PRIMARY);
            return at;
        });
        settle();
    }

    /// Clicks in the middle of a node.
    public void click(Node node) {
        Bounds bounds = fx(node::getLayoutBounds);
        click(node, bounds.getCenterX(), bounds.getCenterY());
    }

    /// Presses the button at one point of a node and lets go at another.
    public void drag(Node node, Point2D from, Point2D to) {
        fx(() -> {
            robot.mouseMove(node.localToScreen(from));
            robot.mousePress(MouseButton.PRIMARY);
            return from;
        });
        fx(() -> {
            robot.mouseMove(node.localToScreen(to));
            return to;
        });
        fx(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return to;
        });
        settle();
    }

    public void wheel(Node node, int amount) {
        fx(() -> {
            Bounds bounds = node.getLayoutBounds();
            robot.mouseMove(node.localToScreen(bounds.getCenterX(), bounds.getCenterY()));
            robot.mouseWheel(amount);
            return amount;
        });
        settle();
    }

    /// Presses keys in this order and lets go in the other: `type(CONTROL, END)`.
    public void type(KeyCode... keys) {
        fx(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
            return keys;
        });
        settle();
    }

    @Override
    public void close() {
        fx(() -> {
            stage.close();
            return stage;
        });
    }
}

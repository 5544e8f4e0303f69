package org.telltale.views.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.telltale.views.Toolkit;

class WidgetsTest {
    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.start();
    }

    @Test
    void aNoticeOfTheSameKeyIsRenewedInItsPlaceAndItsActionRemovesIt() throws InterruptedException, ExecutionException {
        onFx(() -> {
            List<String> done = new ArrayList<>();
            Notices notices = new Notices();
            var undo = List.of(new EmptyState.Action("Undo", () -> done.add("undone")));
            notices.show("a", Notices.Kind.PLAIN, "first", undo);
            notices.show("b", Notices.Kind.PROBLEM, "second", List.of());
            notices.show("a", Notices.Kind.PLAIN, "third", undo);
            assertEquals(List.of("third", "second"), texts(notices));
            Hyperlink link = (Hyperlink) notices.lookup(".hyperlink");
            assertFalse(link.isFocusTraversable());
            link.fire();
            assertEquals(List.of("undone"), done);
            assertEquals(List.of("second"), texts(notices));
        });
    }

    @Test
    void oneNoticeThatPassesTakesThePlaceOfAnother() throws InterruptedException, ExecutionException {
        onFx(() -> {
            Notices notices = new Notices();
            notices.show("a", Notices.Kind.PLAIN, "stays", List.of());
            notices.show("b", Notices.Kind.PASSING, "tagged", List.of());
            notices.show("c", Notices.Kind.PASSING, "undone", List.of());
            notices.show("c", Notices.Kind.PASSING, "done again", List.of());
            assertEquals(List.of("stays", "done again"), texts(notices));
        });
    }

    @Test
    void theOldestOfFourNoticesGoes() throws InterruptedException, ExecutionException {
        onFx(() -> {
            Notices notices = new Notices();
            for (String key : List.of("a", "b", "c", "d")) {
                notices.show(key, Notices.Kind.FAILURE, key, List.of());
            }
            assertEquals(List.of("b", "c", "d"), texts(notices));
        });
    }

    @Test
    void aSegmentThatGoesLeavesItsRoomToWordsThatWereCut() throws InterruptedException, ExecutionException {
        onFx(() -> {
            StatusLine line = new StatusLine();
            Label words = line.left("problems", new SimpleStringProperty("words ".repeat(20)));
            Label saved = line.right("journal", new SimpleStringProperty("saved ".repeat(20)));
            line.givesWay("problems");
            line.goes("journal");
            Scene scene = new Scene(line);
            scene.getRoot().applyCss();
            double whole = words.prefWidth(-1);
            line.resize(whole * 0.8, 24);
            line.layout();
            assertFalse(saved.isVisible());
            assertEquals(whole * 0.8, words.getWidth(), 2);
            line.resize(whole * 3, 24);
            line.layout();
            assertTrue(saved.isVisible());
        });
    }

    @Test
    void anEmptySegmentTakesNoRoom() throws InterruptedException, ExecutionException {
        onFx(() -> {
            StatusLine line = new StatusLine();
            var text = new SimpleStringProperty("");
            Label segment = line.left("problems", text);
            assertFalse(segment.isManaged());
            text.set("1 problem");
            assertEquals("1 problem", segment.getText());
            assertEquals(List.of(true, true), List.of(segment.isManaged(), segment.isVisible()));
        });
    }

    private static List<String> texts(Notices notices) {
        return notices.getChildren().stream()
                .map(bar -> bar.lookupAll(".label").stream()
                        .filter(node -> node.getClass() == Label.class)
                        .map(node -> ((Label) node).getText())
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private static void onFx(Runnable steps) throws InterruptedException, ExecutionException {
        FutureTask<Node> task = new FutureTask<>(steps, new Label());
        Platform.runLater(task);
        task.get();
    }
}

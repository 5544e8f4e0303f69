package org.telltale.views.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.telltale.model.session.PayloadState;
import org.telltale.views.Toolkit;
import org.telltale.views.theme.Theme;
import org.telltale.views.theme.Token;
import org.telltale.views.widget.Picture;

/// The view without a window: its events, and the pixels they lead to.
class TimelineViewTest {
    private static final double WIDTH = 1000;
    private static final double NAMES = TimelineCanvas.namesWidth(WIDTH - 10);
    private static final double FIRST_LANE = TimelineCanvas.axisHeight() + 7;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.start();
    }

    @Test
    void clickDragWheelAndKeysDoWhatTheyShould() throws InterruptedException, ExecutionException {
        onFx(() -> {
            TimelineViewModel model = model(Lanes.sketch());
            Node area = shown(model).canvas();
            click(area, NAMES + 25, FIRST_LANE, 1);
            assertEquals(2, model.cursorProperty().get());
            key(area, KeyCode.RIGHT);
            key(area, KeyCode.DOWN);
            assertEquals(118, model.cursorProperty().get());
            mouse(area, MouseEvent.MOUSE_PRESSED, NAMES + 12, FIRST_LANE, 1);
            mouse(area, MouseEvent.MOUSE_DRAGGED, NAMES + 48, FIRST_LANE, 1);
            mouse(area, MouseEvent.MOUSE_RELEASED, NAMES + 48, FIRST_LANE, 1);
            assertEquals(2, model.brushProperty().get().orElseThrow().from());
            assertEquals(5, model.brushProperty().get().orElseThrow().to());
            key(area, KeyCode.ESCAPE);
            assertTrue(model.brushProperty().get().isEmpty());
            double under = model.scaleProperty().get().at(300);
            wheel(area, NAMES + 300, 40);
            assertEquals(under, model.scaleProperty().get().at(300), 1e-6);
            assertNotEquals(0.1, model.scaleProperty().get().perPixel());
            click(area, NAMES + 500, FIRST_LANE, 2);
            assertEquals(116, model.scaleProperty().get().end(), 1e-6);
            wheel(area, 20, -40);
            assertEquals(1, model.topLaneProperty().get());
            return 0;
        });
    }

    @Test
    void drawsTheCellInItsColourInBothThemes() throws InterruptedException, ExecutionException {
        for (Theme theme : Theme.values()) {
            onFx(() -> {
                WritableImage image =
                        new Picture(WIDTH, 170, 1, theme).draw(new TimelineView(model(oneOfEach()), _ -> ""));
                int y = 24 + (int) FIRST_LANE - 5;
                int[] x = {(int) NAMES + 1, (int) NAMES + 11, (int) NAMES + 21};
                assertEquals(
                        theme.palette().get(Token.IDENTITY),
                        image.getPixelReader().getColor(x[0], y));
                assertEquals(
                        theme.palette().get(Token.PLACE), image.getPixelReader().getColor(x[1], y));
                assertEquals(
                        theme.palette().get(Token.BEHAVIOUR),
                        image.getPixelReader().getColor(x[2], y));
                return 0;
            });
        }
    }

    @Test
    void theVectorPictureHasTheFlagsToo() {
        TimelineViewModel model = model(oneOfEach());
        model.flagsProperty().set(List.of(new Flag(0, "granted <here>")));
        String svg = TimelineSvg.of(model, Theme.LIGHT.palette(), WIDTH);
        assertEquals(2, svg.split("<title>granted &lt;here&gt;</title>", -1).length - 1);
    }

    @Test
    void whatHappenedBeforeItsSessionIsHollow() throws InterruptedException, ExecutionException {
        onFx(() -> {
            long day = 86_400_000_000L;
            Lane lane = Lane.builder("a", "a")
                    .add(new Cell(0, 19_000 * day, PayloadState.DECODED, 1, 0, true))
                    .add(new Cell(0, 19_002 * day, PayloadState.DECODED, 1))
                    .build();
            var clock = new TimelineData.EventClock("json:time", 3, 2, 1);
            TimelineViewModel model =
                    model(new TimelineData(Clock.EVENT, false, Optional.of(clock), List.of(lane), Lanes.MARKS));
            WritableImage image = new Picture(WIDTH, 170, 1, Theme.LIGHT).draw(new TimelineView(model, _ -> ""));
            int y = 24 + (int) FIRST_LANE;
            int early = (int) (NAMES + model.scaleProperty().get().x(19_000 * day));
            int late = (int) (NAMES + model.scaleProperty().get().x(19_002 * day));
            Color identity = Theme.LIGHT.palette().get(Token.IDENTITY);
            assertEquals(identity, image.getPixelReader().getColor(late + 3, y));
            assertNotEquals(identity, image.getPixelReader().getColor(early + 3, y));
            assertEquals(identity, image.getPixelReader().getColor(early + 3, y - 6));
            return 0;
        });
    }

    @Test
    void theClockMenuOffersFieldsThatHoldTimes() throws InterruptedException, ExecutionException {
        onFx(() -> {
            TimelineViewModel model = model(Lanes.sketch());
            TimelineView view = shown(model);
            model.events().onAsked(() -> model.events().offeredProperty().set(List.of("json:time", "csv:4")));
            MenuButton menu = (MenuButton) view.lookup("#timeline-clock");
            menu.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
            MenuItem field = menu.getItems().stream()
                    .filter(item -> "csv:4".equals(item.getText()))
                    .findFirst()
                    .orElseThrow();
            field.fire();
            assertEquals("csv:4", model.events().fieldProperty().get());
            assertEquals(Clock.EVENT, model.clockProperty().get());
            return 0;
        });
    }

    @Test
    void aLegendEntryShowsItsKindAloneAndAllAgain() throws InterruptedException, ExecutionException {
        onFx(() -> {
            TimelineViewModel model = model(Lanes.sketch());
            Button place = (Button) shown(model).lookupAll(".legend-entry").stream()
                    .filter(node -> node.getAccessibleText().startsWith("Place"))
                    .findFirst()
                    .orElseThrow();
            place.fire();
            assertTrue(model.legendProperty().get().isSolo(1, 6));
            assertTrue(place.getStyleClass().contains("solo"));
            place.fire();
            assertEquals(Legend.ALL, model.legendProperty().get());
            return 0;
        });
    }

    @Test
    void aMillionCellsAreBinnedWithinAFrame() throws InterruptedException, ExecutionException {
        TimelineData data = Lanes.positions(10, 100_000);
        onFx(() -> {
            TimelineViewModel model = model(data);
            TimelineView view = shown(model);
            model.fit();
            long best = Long.MAX_VALUE;
            for (int round = 0; round < 30; round++) {
                model.zoom(round % 2 == 0 ? 1.01 : 1 / 1.01, 300);
                long start = System.nanoTime();
                view.layout();
                best = Math.min(best, System.nanoTime() - start);
            }
            assertTrue(best < 60_000_000, "a frame of a million cells took " + best / 1e6 + " ms at best");
            return 0;
        });
    }

    private static TimelineData oneOfEach() {
        Lane.Builder lane = Lane.builder("a", "a");
        for (int k = 0; k < 3; k++) {
            lane.add(new Cell(k, k + 1, PayloadState.DECODED, 1L << k));
        }
        return new TimelineData(Clock.POSITION, false, List.of(lane.build()), Lanes.MARKS);
    }

    private static TimelineViewModel model(TimelineData data) {
        TimelineViewModel model = new TimelineViewModel();
        model.dataProperty().set(data);
        return model;
    }

    private static TimelineView shown(TimelineViewModel model) {
        TimelineView view = new TimelineView(model, row -> "row " + row);
        new Picture(WIDTH, 170, 1, Theme.LIGHT).draw(view);
        return view;
    }

    private static void click(Node area, double x, double y, int count) {
        mouse(area, MouseEvent.MOUSE_PRESSED, x, y, count);
        mouse(area, MouseEvent.MOUSE_RELEASED, x, y, count);
        mouse(area, MouseEvent.MOUSE_CLICKED, x, y, count);
    }

    private static void mouse(Node area, EventType<MouseEvent> type, double x, double y, int count) {
        Point2D at = area.localToScene(x, y);
        Event.fireEvent(
                area,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        count,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private static void wheel(Node area, double x, double delta) {
        Point2D at = area.localToScene(x, 50);
        Event.fireEvent(
                area,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.LINES,
                        1,
                        0,
                        null));
    }

    private static void key(Node area, KeyCode code) {
        Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void onFx(Callable<Integer> steps) throws InterruptedException, ExecutionException {
        FutureTask<Integer> task = new FutureTask<>(steps);
        Platform.runLater(task);
        task.get();
    }
}
